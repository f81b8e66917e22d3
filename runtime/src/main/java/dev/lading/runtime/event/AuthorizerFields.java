package dev.lading.runtime.event;

import dev.lading.runtime.api.RequestAuthorizer;
import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The JSON of an event's {@code requestContext.authorizer}, which is read when a handler asks for
 * it: most never do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
 *     format 2.0</a>
 */
final class AuthorizerFields implements Supplier<RequestAuthorizer> {

  private final byte[] json;
  private @Nullable RequestAuthorizer read;

  AuthorizerFields(byte[] json) {
    this.json = json;
  }

  @Override
  public RequestAuthorizer get() {
    RequestAuthorizer known = read;
    if (known == null) {
      known = read(new JsonReader(json));
      read = known;
    }
    return known;
  }

  private RequestAuthorizer read(JsonReader reader) {
    Map<String, String> claims = new LinkedHashMap<>();
    List<String> scopes = new ArrayList<>();
    Map<String, String> context = new LinkedHashMap<>();
    Map<String, String> iam = new LinkedHashMap<>();
    if (reader.peek() != '{') {
      return RequestAuthorizer.NONE;
    }
    for (String name = reader.firstName(); name != null; name = reader.nextName()) {
      switch (name) {
        case "jwt" -> jwt(reader, claims, scopes);
        case "lambda" -> object(reader, context);
        case "iam" -> object(reader, iam);
        // A REST API has a user pool's claims here, and a function's context without a name.
        case "claims" -> object(reader, claims);
        default -> value(name, reader, context);
      }
    }
    return new RequestAuthorizer(
        Collections.unmodifiableMap(claims),
        Collections.unmodifiableList(scopes),
        Collections.unmodifiableMap(context),
        Collections.unmodifiableMap(iam));
  }

  private void jwt(JsonReader reader, Map<String, String> claims, List<String> scopes) {
    if (reader.peek() != '{') {
      reader.skip();
      return;
    }
    for (String name = reader.firstName(); name != null; name = reader.nextName()) {
      if (name.equals("claims")) {
        object(reader, claims);
      } else if (name.equals("scopes") && reader.peek() == '[') {
        for (boolean more = reader.firstElement(); more; more = reader.nextElement()) {
          String scope = reader.stringOrNull();
          if (scope != null) {
            scopes.add(scope);
          }
        }
      } else {
        reader.skip();
      }
    }
  }

  private void object(JsonReader reader, Map<String, String> into) {
    if (reader.peek() != '{') {
      reader.skip();
      return;
    }
    for (String name = reader.firstName(); name != null; name = reader.nextName()) {
      value(name, reader, into);
    }
  }

  private void value(String name, JsonReader reader, Map<String, String> into) {
    switch (reader.peek()) {
      case '"' -> into.put(name, reader.string());
      case 'n' -> reader.skip();
      default -> {
        int start = reader.offset();
        reader.skip();
        into.put(name, new String(json, start, reader.offset() - start, StandardCharsets.UTF_8));
      }
    }
  }
}
