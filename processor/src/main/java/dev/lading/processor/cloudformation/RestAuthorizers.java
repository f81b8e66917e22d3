package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Application;
import dev.lading.model.Authorizer;
import dev.lading.model.FunctionName;
import dev.lading.model.HttpApi;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renders a REST API's authorizers.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html">AWS::ApiGateway::Authorizer</a>
 */
final class RestAuthorizers {

  private static final String TYPE = "AWS::ApiGateway::Authorizer";

  private final HttpApi api;
  private final AuthorizerFunctions functions;

  RestAuthorizers(Application application) {
    this.api = application.httpApi();
    this.functions = new AuthorizerFunctions(application);
  }

  /** All authorizers of the API. */
  List<Resource> all() {
    List<Resource> resources = new ArrayList<>();
    for (Authorizer authorizer : api.authorizers()) {
      if (authorizer instanceof Authorizer.Lambda lambda) {
        resources.add(request(lambda));
        resources.add(permission(lambda.name(), lambda.function()));
      } else if (authorizer instanceof Authorizer.Token token) {
        resources.add(token(token));
        resources.add(permission(token.name(), token.function()));
      } else if (authorizer instanceof Authorizer.Cognito cognito) {
        resources.add(cognito(cognito));
      }
    }
    return resources;
  }

  private Resource request(Authorizer.Lambda lambda) {
    YamlMapping.Builder properties =
        start(lambda, "REQUEST", lambda.resultTtl())
            .put("AuthorizerUri", functions.uri(lambda.name(), lambda.function()));
    if (!lambda.identitySources().isEmpty()) {
      properties.put(
          "IdentitySource",
          String.join(
              ",", lambda.identitySources().stream().map(RestAuthorizers::source).toList()));
    }
    return resource(lambda, properties);
  }

  private Resource token(Authorizer.Token token) {
    YamlMapping.Builder properties =
        start(token, "TOKEN", token.resultTtl())
            .put("AuthorizerUri", functions.uri(token.name(), token.function()))
            .put("IdentitySource", header(token.header()));
    token
        .validation()
        .ifPresent(expression -> properties.put("IdentityValidationExpression", expression));
    return resource(token, properties);
  }

  private static Resource cognito(Authorizer.Cognito cognito) {
    YamlNode pools =
        cognito.userPools().isEmpty()
            ? ref(LogicalIds.authorizerUserPools(cognito.name()))
            : YamlNode.Sequence.ofTexts(cognito.userPools());
    return resource(
        cognito,
        start(cognito, "COGNITO_USER_POOLS", cognito.resultTtl())
            .put("ProviderARNs", pools)
            .put("IdentitySource", header(cognito.header())));
  }

  private static YamlMapping.Builder start(Authorizer authorizer, String type, int resultTtl) {
    return YamlMapping.builder()
        .put("RestApiId", ref(LogicalIds.REST_API))
        .put("Name", authorizer.name())
        .put("Type", type)
        .put("AuthorizerResultTtlInSeconds", resultTtl);
  }

  private static Resource resource(Authorizer authorizer, YamlMapping.Builder properties) {
    return new Resource(LogicalIds.restAuthorizer(authorizer.name()), TYPE, properties.build());
  }

  private Resource permission(String name, Optional<FunctionName> function) {
    return functions.permission(
        name, function, LogicalIds.REST_API, LogicalIds.restAuthorizer(name));
  }

  private static String header(String name) {
    return "method.request.header." + name;
  }

  /** REST APIs have other words for the same: {@code method.request.header.X-Key}. */
  private static String source(String identitySource) {
    String source = identitySource.substring(1);
    return source.startsWith("request.") ? "method." + source : source;
  }
}
