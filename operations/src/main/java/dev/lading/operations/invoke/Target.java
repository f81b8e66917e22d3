package dev.lading.operations.invoke;

import dev.lading.operations.routes.Call;
import java.util.Map;

/**
 * What an event is sent to.
 *
 * @param call the trigger, its handler and its function
 * @param path of a request, as it is handed on; else empty
 * @param query of a request, without {@code ?}; empty where there is none
 * @param pathParameters of a request
 */
record Target(Call call, String path, String query, Map<String, String> pathParameters) {

  static Target of(Call call) {
    return new Target(call, "", "", Map.of());
  }

  /** The method of a request. */
  String method() {
    String method = call.words().first();
    return method.equals("ANY") ? "GET" : method;
  }

  String name() {
    return call.words().name();
  }

  boolean isRoute() {
    return !call.words().first().isEmpty();
  }
}
