package dev.lading.model;

import java.util.Set;

/**
 * Which events of an EventBridge bus a rule is for.
 *
 * @param json the pattern as the user wrote it
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html">Event
 *     patterns in EventBridge</a>
 */
public record EventPattern(String json) {

  private static final PatternSyntax.Dialect DIALECT =
      new PatternSyntax.Dialect(
          PatternFilter.all(),
          Set.of(
              "version",
              "id",
              "detail-type",
              "source",
              "account",
              "time",
              "region",
              "resources",
              "detail",
              "replay-name"),
          5_000_000_000L,
          4096);

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when AWS would refuse the pattern, or it could never match
   */
  public EventPattern {
    PatternSyntax.check(json, DIALECT);
  }

  @Override
  public String toString() {
    return json;
  }
}
