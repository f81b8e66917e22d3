package dev.lading.model;

import java.util.List;

/**
 * Who decides whether a request of a route may come in.
 *
 * @param authorizer the name of one of the API's authorizers, {@link #IAM}, or {@link #NONE}
 * @param scopes the scopes of which a token must have one; none demands no scope
 */
public record Authorization(String authorizer, List<String> scopes) {

  /** Everybody may call. */
  public static final String NONE = "none";

  /** Callers with AWS credentials that allow it. */
  public static final String IAM = "iam";

  /** Of a route that everybody may call. */
  public static final Authorization OPEN = new Authorization(NONE, List.of());

  /** Copies the scopes. */
  public Authorization {
    scopes = List.copyOf(scopes);
  }

  /** Whether everybody may call. */
  public boolean isOpen() {
    return authorizer.equals(NONE);
  }

  /** Whether AWS credentials decide. */
  public boolean isIam() {
    return authorizer.equals(IAM);
  }
}
