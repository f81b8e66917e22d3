package dev.lading.model;

import java.util.Optional;

/**
 * How many environments of a function there are, and how they start.
 *
 * @param reserved how many there are at most and at least can be, if that is set
 * @param provisioned how many are always ready, if any
 * @param snapStart whether new ones start from a snapshot
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Lambda
 *     function scaling</a>
 */
public record Scaling(
    Optional<Integer> reserved, Optional<Integer> provisioned, boolean snapStart) {

  /** What a function has where nothing is said. */
  public static final Scaling DEFAULT = new Scaling(Optional.empty(), Optional.empty(), false);

  /**
   * Whether events go to a published version of the function, by an alias: only a version has
   * snapshots or provisioned concurrency.
   */
  public boolean needsVersion() {
    return snapStart || provisioned.isPresent();
  }
}
