// imports
import dev.lading.runtime.crac.Resource;
// snippet
// file
package app;

final class Connection {

  static Connection open() {
    return new Connection();
  }

  void close() {}

  String count() {
    return "";
  }
}
