package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Application;
import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.HttpApi;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the HTTP API's authorizers, and how routes ask for them.
 *
 * <p>A function's own template takes the id of an authorizer as a parameter, of the name that the
 * authorizer has in the application's template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html">AWS::ApiGatewayV2::Authorizer</a>
 */
final class AuthorizerResources {

  private final HttpApi api;
  private final AuthorizerFunctions functions;

  AuthorizerResources(Application application) {
    this.api = application.httpApi();
    this.functions = new AuthorizerFunctions(application);
  }

  /** All authorizers of the API. */
  List<Resource> all() {
    List<Resource> resources = new ArrayList<>();
    for (Authorizer authorizer : api.authorizers()) {
      if (authorizer instanceof Authorizer.Jwt jwt) {
        resources.add(jwt(jwt));
      } else if (authorizer instanceof Authorizer.Lambda lambda) {
        resources.add(lambda(lambda));
        resources.add(
            functions.permission(
                lambda.name(),
                lambda.function(),
                LogicalIds.HTTP_API,
                LogicalIds.authorizer(lambda.name())));
      }
    }
    return resources;
  }

  /** Says in a route's properties who may call it. */
  void authorize(Authorization authorization, YamlMapping.Builder route) {
    if (authorization.isOpen()) {
      route.put("AuthorizationType", "NONE");
    } else if (authorization.isIam()) {
      route.put("AuthorizationType", "AWS_IAM");
    } else {
      Authorizer authorizer = api.authorizer(authorization.authorizer()).orElseThrow();
      route.put("AuthorizationType", authorizer instanceof Authorizer.Jwt ? "JWT" : "CUSTOM");
      route.put("AuthorizerId", ref(LogicalIds.authorizer(authorizer.name())));
      if (!authorization.scopes().isEmpty()) {
        route.put("AuthorizationScopes", YamlNode.Sequence.ofTexts(authorization.scopes()));
      }
    }
  }

  private static Resource jwt(Authorizer.Jwt jwt) {
    YamlNode audience =
        jwt.audience().isEmpty()
            ? Intrinsics.split(",", ref(LogicalIds.authorizerAudience(jwt.name())))
            : YamlNode.Sequence.ofTexts(jwt.audience());
    YamlNode issuer =
        jwt.issuer()
            .map(YamlNode::text)
            .orElseGet(() -> ref(LogicalIds.authorizerIssuer(jwt.name())));
    return authorizer(
        jwt,
        YamlMapping.builder()
            .put("ApiId", ref(LogicalIds.HTTP_API))
            .put("Name", jwt.name())
            .put("AuthorizerType", "JWT")
            .put("IdentitySource", YamlNode.Sequence.ofTexts(jwt.identitySources()))
            .put(
                "JwtConfiguration",
                YamlMapping.builder().put("Audience", audience).put("Issuer", issuer)));
  }

  private Resource lambda(Authorizer.Lambda lambda) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("ApiId", ref(LogicalIds.HTTP_API))
            .put("Name", lambda.name())
            .put("AuthorizerType", "REQUEST")
            .put("AuthorizerPayloadFormatVersion", "2.0")
            .put("EnableSimpleResponses", true)
            .put("AuthorizerResultTtlInSeconds", lambda.resultTtl())
            .put("AuthorizerUri", functions.uri(lambda.name(), lambda.function()));
    if (!lambda.identitySources().isEmpty()) {
      properties.put("IdentitySource", YamlNode.Sequence.ofTexts(lambda.identitySources()));
    }
    return authorizer(lambda, properties);
  }

  private static Resource authorizer(Authorizer authorizer, YamlMapping.Builder properties) {
    return new Resource(
        LogicalIds.authorizer(authorizer.name()),
        "AWS::ApiGatewayV2::Authorizer",
        properties.build());
  }
}
