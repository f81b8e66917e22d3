package dev.lading.processor.emit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of one scope: what is taken, or is no identifier, gets a number. */
final class UniqueNames {

  private final Set<String> taken;

  UniqueNames(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  String like(String suggestion) {
    String name = suggestion;
    for (int number = 2; SourceVersion.isKeyword(name) || !taken.add(name); number++) {
      name = suggestion + number;
    }
    return name;
  }
}
