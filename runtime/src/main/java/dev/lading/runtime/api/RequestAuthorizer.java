package dev.lading.runtime.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API's authorizer said of a request. API Gateway wrote it, not the client: it can be
 * trusted as far as the authorizer can.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html">Access
 *     control of HTTP APIs</a>
 */
public final class RequestAuthorizer {

  /** Of a request that no authorizer was asked about. */
  public static final RequestAuthorizer NONE =
      new RequestAuthorizer(Map.of(), List.of(), Map.of(), Map.of());

  private final Map<String, String> claims;
  private final List<String> scopes;
  private final Map<String, String> context;
  private final Map<String, String> iam;

  /**
   * Creates it.
   *
   * @param claims the token's claims
   * @param scopes the token's scopes
   * @param context what a Lambda authorizer answered
   * @param iam who signed the request
   */
  public RequestAuthorizer(
      Map<String, String> claims,
      List<String> scopes,
      Map<String, String> context,
      Map<String, String> iam) {
    this.claims = claims;
    this.scopes = scopes;
    this.context = context;
    this.iam = iam;
  }

  /** The claims of the JSON Web Token, as API Gateway hands them on: as texts. */
  public Map<String, String> claims() {
    return claims;
  }

  /** A claim of the token, such as {@code sub}. */
  public Optional<String> claim(String name) {
    return Optional.ofNullable(claims.get(name));
  }

  /** The scopes of the token that the route asked for. */
  public List<String> scopes() {
    return scopes;
  }

  /**
   * The context that the Lambda authorizer answered: texts as they are, any other value as JSON.
   */
  public Map<String, String> context() {
    return context;
  }

  /** Who signed the request with AWS credentials: {@code userArn}, {@code accountId} and so on. */
  public Map<String, String> iam() {
    return iam;
  }
}
