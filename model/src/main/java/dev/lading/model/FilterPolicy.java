package dev.lading.model;

import java.util.Set;

/**
 * Which messages of an SNS topic a subscription is for.
 *
 * @param json the policy as the user wrote it
 * @param scope what it is compared with
 * @see <a
 *     href="https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html">Subscription
 *     filter policies</a>
 */
public record FilterPolicy(String json, Scope scope) {

  private static final PatternSyntax.Dialect DIALECT =
      new PatternSyntax.Dialect(PatternFilter.all(), Set.of(), 1_000_000_000L, 262_144);

  /** What a policy is compared with. */
  public enum Scope {
    /** The message's attributes. */
    ATTRIBUTES,
    /** The message's body, which is JSON. */
    BODY
  }

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when SNS would refuse the policy, or it could never match
   */
  public FilterPolicy {
    PatternSyntax.check(json, DIALECT);
  }

  @Override
  public String toString() {
    return json;
  }
}
