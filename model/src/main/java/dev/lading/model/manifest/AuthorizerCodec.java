package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.Authorizer;
import dev.lading.model.FunctionName;
import java.io.IOException;
import java.util.List;

/** Writes and reads the authorizers of an API, as its field {@code authorizers}. */
final class AuthorizerCodec {

  private AuthorizerCodec() {}

  static void write(List<Authorizer> authorizers, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("authorizers");
    for (Authorizer authorizer : authorizers) {
      json.writeStartObject();
      json.writeStringField("name", authorizer.name());
      fields(authorizer, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fields(Authorizer authorizer, JsonGenerator json) throws IOException {
    if (authorizer instanceof Authorizer.Jwt jwt) {
      json.writeStringField("type", "jwt");
      Fields.text("issuer", jwt.issuer(), json);
      Fields.strings("audience", jwt.audience(), json);
      json.writeStringField("identitySource", jwt.identitySource());
    } else if (authorizer instanceof Authorizer.Lambda lambda) {
      json.writeStringField("type", "lambda");
      Fields.text("function", lambda.function(), json);
      Fields.strings("identitySources", lambda.identitySources(), json);
      json.writeNumberField("resultTtl", lambda.resultTtl());
    } else if (authorizer instanceof Authorizer.Token token) {
      json.writeStringField("type", "token");
      Fields.text("function", token.function(), json);
      json.writeStringField("header", token.header());
      Fields.text("validation", token.validation(), json);
      json.writeNumberField("resultTtl", token.resultTtl());
    } else if (authorizer instanceof Authorizer.Cognito cognito) {
      json.writeStringField("type", "cognito");
      Fields.strings("userPools", cognito.userPools(), json);
      json.writeStringField("header", cognito.header());
      json.writeNumberField("resultTtl", cognito.resultTtl());
    }
  }

  static List<Authorizer> read(JsonNode api) {
    return api.list("authorizers").stream().map(AuthorizerCodec::authorizer).toList();
  }

  private static Authorizer authorizer(JsonNode node) {
    String name = node.text("name");
    String type = node.text("type");
    return switch (type) {
      case "jwt" ->
          new Authorizer.Jwt(
              name,
              node.optionalText("issuer"),
              node.strings("audience"),
              node.text("identitySource"));
      case "lambda" ->
          new Authorizer.Lambda(
              name,
              node.optionalText("function").map(FunctionName::new),
              node.strings("identitySources"),
              node.number("resultTtl"));
      case "token" ->
          new Authorizer.Token(
              name,
              node.optionalText("function").map(FunctionName::new),
              node.text("header"),
              node.optionalText("validation"),
              node.number("resultTtl"));
      case "cognito" ->
          new Authorizer.Cognito(
              name, node.strings("userPools"), node.text("header"), node.number("resultTtl"));
      default -> throw new MalformedManifestException("no such type of authorizer: " + type);
    };
  }
}
