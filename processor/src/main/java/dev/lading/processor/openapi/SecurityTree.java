package dev.lading.processor.openapi;

import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.HttpApi;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Renders who may call: the API's authorizers as security schemes, and which of them an operation
 * asks.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object">OpenAPI's
 *     security schemes</a>
 */
final class SecurityTree {

  private static final String HEADER = "$request.header.";
  private static final String QUERY = "$request.querystring.";

  private SecurityTree() {}

  /** The schemes that operations ask for; none where all are open. */
  static YamlMapping schemes(HttpApi api, Collection<Operation> operations) {
    Set<String> asked = new TreeSet<>();
    operations.forEach(each -> asked.add(each.route().authorization().authorizer()));
    Map<String, YamlMapping.Builder> trees = new TreeMap<>();
    if (asked.contains(Authorization.IAM)) {
      trees.put(
          Authorization.IAM,
          key("header", "Authorization", "AWS credentials that may call the API (SigV4).")
              .put("x-amazon-apigateway-authtype", "awsSigv4"));
    }
    for (Authorizer authorizer : api.authorizers()) {
      if (asked.contains(authorizer.name())) {
        trees.put(authorizer.name(), scheme(authorizer));
      }
    }
    YamlMapping.Builder schemes = YamlMapping.builder();
    trees.forEach(schemes::put);
    return schemes.build();
  }

  private static YamlMapping.Builder scheme(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Jwt jwt) {
      return jwt(jwt);
    }
    return authorizer instanceof Authorizer.Cognito cognito
        ? source(cognito.identitySources().get(0), "A token of an Amazon Cognito user pool.")
            .put("x-amazon-apigateway-authtype", "cognito_user_pools")
        : lambda(authorizer);
  }

  /** What one operation asks for. */
  static YamlNode requirement(Authorization authorization) {
    return YamlNode.list(
        YamlMapping.builder()
            .put(authorization.authorizer(), YamlNode.Sequence.ofTexts(authorization.scopes()))
            .build());
  }

  private static YamlMapping.Builder jwt(Authorizer.Jwt jwt) {
    if (!jwt.identitySource().equalsIgnoreCase(HEADER + "Authorization")) {
      return source(jwt.identitySource(), "A JSON Web Token.");
    }
    return jwt.issuer()
        .map(
            issuer ->
                YamlMapping.builder()
                    .put("type", "openIdConnect")
                    .put(
                        "openIdConnectUrl",
                        issuer
                            + (issuer.endsWith("/") ? "" : "/")
                            + ".well-known/openid-configuration"))
        .orElseGet(
            () ->
                YamlMapping.builder()
                    .put("type", "http")
                    .put("scheme", "bearer")
                    .put("bearerFormat", "JWT"));
  }

  /** What a function looks at is its own matter; the first part of the request stands for all. */
  private static YamlMapping.Builder lambda(Authorizer authorizer) {
    List<String> inRequest =
        authorizer.identitySources().stream()
            .filter(source -> source.startsWith(HEADER) || source.startsWith(QUERY))
            .toList();
    String text = "What the authorizer " + authorizer.name() + " looks at.";
    return inRequest.isEmpty()
        ? key("header", "Authorization", text)
        : source(inRequest.get(0), text);
  }

  private static YamlMapping.Builder source(String source, String text) {
    return source.startsWith(HEADER)
        ? key("header", source.substring(HEADER.length()), text)
        : key("query", source.substring(QUERY.length()), text);
  }

  private static YamlMapping.Builder key(String place, String name, String text) {
    return YamlMapping.builder()
        .put("type", "apiKey")
        .put("in", place)
        .put("name", name)
        .put("description", text);
  }
}
