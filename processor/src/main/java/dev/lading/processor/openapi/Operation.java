package dev.lading.processor.openapi;

import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.Trigger;
import dev.lading.processor.openapi.description.RouteNotes;
import java.util.Set;

/**
 * One method of one path.
 *
 * @param id its name
 * @param method one method, even of a route of all methods
 * @param notes what is known of the handler beyond the model
 */
record Operation(
    String id, HttpMethod method, Trigger.HttpRoute route, Handler handler, RouteNotes notes) {

  private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Whether a request of the method has a body. */
  boolean mayHaveBody() {
    return !WITHOUT_BODY.contains(method);
  }
}
