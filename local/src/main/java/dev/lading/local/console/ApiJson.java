package dev.lading.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.http.LocalApi;
import dev.lading.model.Authorizer;
import dev.lading.model.HttpApi;
import java.io.IOException;
import java.util.List;

/** Writes the application's API as the console draws it, where it has routes. */
final class ApiJson {

  private ApiJson() {}

  static void write(JsonGenerator json, ConsoleView view) throws IOException {
    boolean routed =
        view.functions().stream()
            .anyMatch(function -> !function.declaration().apiRoutes().isEmpty());
    if (!routed) {
      return;
    }
    HttpApi api = view.api().settings();
    json.writeObjectFieldStart("api");
    json.writeStringField("type", api.isRest() ? "REST API" : "HTTP API");
    json.writeStringField("stage", api.rest().map(rest -> rest.stage()).orElse(""));
    json.writeStringField("address", view.addresses().http() + view.api().root());
    texts(json, "origins", api.cors().map(cors -> cors.origins()).orElse(List.of()));
    json.writeBooleanField("unverifiedTokens", view.api().unverifiedTokens());
    json.writeArrayFieldStart("authorizers");
    for (Authorizer authorizer : api.authorizers()) {
      write(json, authorizer);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Authorizer authorizer) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", authorizer.name());
    json.writeStringField("function", LocalApi.function(authorizer).orElse(""));
    texts(json, "identitySources", authorizer.identitySources());
    if (authorizer instanceof Authorizer.Jwt jwt) {
      json.writeStringField("kind", "JWT");
      json.writeStringField("issuer", jwt.issuer().orElse(""));
    } else if (authorizer instanceof Authorizer.Cognito) {
      json.writeStringField("kind", "user pool");
    } else if (authorizer instanceof Authorizer.Token token) {
      json.writeStringField("kind", "token");
      json.writeNumberField("ttl", token.resultTtl());
    } else if (authorizer instanceof Authorizer.Lambda lambda) {
      json.writeStringField("kind", "request");
      json.writeNumberField("ttl", lambda.resultTtl());
    }
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
