package dev.lading.local.http;

import static java.util.stream.Collectors.joining;

import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.HttpApi;
import java.util.Optional;

/** An example of what the header says that stands in for an authorizer. */
public final class AuthorizerSample {

  /** The JSON for who signed a request with AWS credentials. */
  public static final String IAM =
      "{\"iam\": {\"userArn\": \"arn:aws:iam::000000000000:user/me\"}}";

  private AuthorizerSample() {}

  /** The header's name. */
  public static String header() {
    return ApiRequest.AUTHORIZER_HEADER;
  }

  /** The JSON for a route that not everybody may call. */
  public static String of(Authorization authorization, HttpApi api) {
    if (authorization.isIam()) {
      return IAM;
    }
    Optional<Authorizer> authorizer = api.authorizer(authorization.authorizer());
    if (authorizer.isPresent() && authorizer.get() instanceof Authorizer.Cognito) {
      return "{\"claims\": {\"sub\": \"me\"}}";
    }
    if (authorizer.isPresent() && authorizer.get() instanceof Authorizer.Jwt) {
      String scopes =
          authorization.scopes().stream()
              .map(scope -> "\"" + scope + "\"")
              .collect(joining(", ", ", \"scopes\": [", "]"));
      return "{\"jwt\": {\"claims\": {\"sub\": \"me\"}%s}}"
          .formatted(authorization.scopes().isEmpty() ? "" : scopes);
    }
    return api.isRest() ? "{\"principalId\": \"me\"}" : "{\"lambda\": {\"user\": \"me\"}}";
  }
}
