package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the API's authorizers, and how routes ask for them.
 *
 * <p>A function's own template takes the id of an authorizer as a parameter, of the name that the
 * authorizer has in the application's template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html">AWS::ApiGatewayV2::Authorizer</a>
 */
final class AuthorizerResources {

  private AuthorizerResources() {}

  /** All authorizers of the API. */
  static List<Resource> of(HttpApi api) {
    List<Resource> resources = new ArrayList<>();
    for (Authorizer authorizer : api.authorizers()) {
      if (authorizer instanceof Authorizer.Jwt jwt) {
        resources.add(jwt(jwt));
      } else if (authorizer instanceof Authorizer.Lambda lambda) {
        resources.add(lambda(lambda));
        resources.add(permission(lambda));
      }
    }
    return resources;
  }

  /** What the one who deploys says of the authorizers. */
  static List<Template.Parameter> parameters(HttpApi api) {
    List<Template.Parameter> parameters = new ArrayList<>();
    for (Authorizer authorizer : api.authorizers()) {
      String name = authorizer.name();
      if (authorizer instanceof Authorizer.Jwt jwt) {
        if (jwt.issuer().isEmpty()) {
          parameters.add(
              new Template.Parameter(
                  LogicalIds.authorizerIssuer(name),
                  "Issuer of the tokens that the authorizer %s takes: a URL of https"
                      .formatted(name)));
        }
        if (jwt.audience().isEmpty()) {
          parameters.add(
              new Template.Parameter(
                  LogicalIds.authorizerAudience(name),
                  "Audience of the tokens that the authorizer %s takes; several are separated by"
                          .formatted(name)
                      + " commas"));
        }
      } else if (authorizer instanceof Authorizer.Lambda lambda && lambda.function().isEmpty()) {
        parameters.add(
            new Template.Parameter(
                LogicalIds.authorizerFunction(name),
                "ARN of the Lambda function that is the authorizer %s".formatted(name)));
      }
    }
    return parameters;
  }

  /** What the template of one function needs to know of authorizers: their ids. */
  static List<Template.Parameter> parameters(Function function, HttpApi api) {
    return api.authorizers().stream()
        .map(Authorizer::name)
        .filter(
            name ->
                function.apiRoutes().stream()
                    .anyMatch(route -> route.authorization().authorizer().equals(name)))
        .map(
            name ->
                new Template.Parameter(
                    LogicalIds.authorizer(name),
                    "Id of the HTTP API's authorizer %s, such as a1b2c3".formatted(name)))
        .toList();
  }

  /** Says in a route's properties who may call it. */
  static void authorize(Authorization authorization, HttpApi api, YamlMapping.Builder route) {
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

  private static Resource lambda(Authorizer.Lambda lambda) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("ApiId", ref(LogicalIds.HTTP_API))
            .put("Name", lambda.name())
            .put("AuthorizerType", "REQUEST")
            .put("AuthorizerPayloadFormatVersion", "2.0")
            .put("EnableSimpleResponses", true)
            .put("AuthorizerResultTtlInSeconds", lambda.resultTtl())
            .put(
                "AuthorizerUri",
                substitute(
                    "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${"
                        + functionArn(lambda)
                        + "}/invocations"));
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

  /** Only this authorizer of this API may call the function for its decisions. */
  private static Resource permission(Authorizer.Lambda lambda) {
    YamlNode function =
        lambda
            .function()
            .map(name -> ref(LogicalIds.function(name)))
            .orElseGet(() -> ref(LogicalIds.authorizerFunction(lambda.name())));
    return InvokePermission.of(
        LogicalIds.authorizerPermission(lambda.name()),
        function,
        "apigateway.amazonaws.com",
        substitute(
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
                + LogicalIds.HTTP_API
                + "}/authorizers/${"
                + LogicalIds.authorizer(lambda.name())
                + "}"),
        Intrinsics.ACCOUNT_ID);
  }

  private static String functionArn(Authorizer.Lambda lambda) {
    return lambda
        .function()
        .map(name -> LogicalIds.function(name) + ".Arn")
        .orElseGet(() -> LogicalIds.authorizerFunction(lambda.name()).value());
  }
}
