package dev.lading.processor.cloudformation;

import dev.lading.model.Authorizer;
import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.processor.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** What the one who deploys says of authorizers. */
final class AuthorizerParameters {

  private AuthorizerParameters() {}

  /** What the annotations leave open. */
  static List<Template.Parameter> of(HttpApi api) {
    List<Template.Parameter> parameters = new ArrayList<>();
    for (Authorizer authorizer : api.authorizers()) {
      if (authorizer instanceof Authorizer.Jwt jwt) {
        parameters.addAll(jwt(jwt));
      } else if (authorizer instanceof Authorizer.Lambda lambda && lambda.function().isEmpty()) {
        parameters.add(function(lambda.name()));
      } else if (authorizer instanceof Authorizer.Token token && token.function().isEmpty()) {
        parameters.add(function(token.name()));
      } else if (authorizer instanceof Authorizer.Cognito cognito
          && cognito.userPools().isEmpty()) {
        parameters.add(
            new Template.Parameter(
                LogicalIds.authorizerUserPools(cognito.name()),
                "ARNs of the user pools whose tokens the authorizer %s takes, separated by commas"
                    .formatted(cognito.name()),
                "CommaDelimitedList",
                YamlMapping.builder().put("MinLength", 1).build()));
      }
    }
    return parameters;
  }

  private static List<Template.Parameter> jwt(Authorizer.Jwt jwt) {
    List<Template.Parameter> parameters = new ArrayList<>();
    if (jwt.issuer().isEmpty()) {
      parameters.add(
          new Template.Parameter(
              LogicalIds.authorizerIssuer(jwt.name()),
              "Issuer of the tokens that the authorizer %s takes: a URL of https"
                  .formatted(jwt.name())));
    }
    if (jwt.audience().isEmpty()) {
      parameters.add(
          new Template.Parameter(
              LogicalIds.authorizerAudience(jwt.name()),
              "Audience of the tokens that the authorizer %s takes; several are separated by"
                      .formatted(jwt.name())
                  + " commas"));
    }
    return parameters;
  }

  private static Template.Parameter function(String name) {
    return new Template.Parameter(
        LogicalIds.authorizerFunction(name),
        "ARN of the Lambda function that is the authorizer %s".formatted(name));
  }

  /**
   * What the template of one function needs to know of authorizers: their ids.
   *
   * @param ids the logical id that an authorizer has in the application's template
   */
  static List<Template.Parameter> of(
      Function function, HttpApi api, java.util.function.Function<String, LogicalId> ids) {
    return api.authorizers().stream()
        .map(Authorizer::name)
        .filter(
            name ->
                function.apiRoutes().stream()
                    .anyMatch(route -> route.authorization().authorizer().equals(name)))
        .map(
            name ->
                new Template.Parameter(
                    ids.apply(name),
                    "Id of the API's authorizer %s, such as a1b2c3".formatted(name)))
        .toList();
  }
}
