package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;

/** What the {@code requestContext} of a request's event says. */
final class HttpContextFields {

  private @Nullable AuthorizerFields authorizer;
  private boolean present;
  private boolean loadBalancer;
  private String stage = "";
  private String domain = "";
  private @Nullable String method;

  void read(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    present = true;
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      switch (name) {
        case "stage" -> stage = text(json);
        case "domainName" -> domain = text(json);
        case "http" -> method = method(json);
        case "authorizer" -> authorizer = authorizer(json);
        case "elb" -> {
          loadBalancer = true;
          json.skip();
        }
        default -> json.skip();
      }
    }
  }

  /** Whether there is one. */
  boolean isPresent() {
    return present;
  }

  boolean isOfLoadBalancer() {
    return loadBalancer;
  }

  /** The stage; empty where none is said. */
  String stage() {
    return stage;
  }

  /** The host that the client called; empty where none is said. */
  String domain() {
    return domain;
  }

  /** The method, as format 2.0 has it. */
  @Nullable
  String method() {
    return method;
  }

  /** What the API's authorizer says, if one was asked. */
  @Nullable
  AuthorizerFields authorizer() {
    return authorizer;
  }

  /** A copy, for the event's other bytes need not live as long as the request. */
  private static @Nullable AuthorizerFields authorizer(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    int start = json.offset();
    json.skip();
    return new AuthorizerFields(json.since(start));
  }

  private static @Nullable String method(JsonReader json) {
    String method = null;
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      if (name.equals("method")) {
        method = json.stringOrNull();
      } else {
        json.skip();
      }
    }
    return method;
  }

  private static String text(JsonReader json) {
    String text = json.stringOrNull();
    return text == null ? "" : text;
  }
}
