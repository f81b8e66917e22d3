package dev.lading.operations.unchanged;

import dev.lading.imagebuilder.natives.Sha256;

/**
 * What work was done with.
 *
 * @param plan the digest of what the plan of the images is made of
 * @param all the digest of that and all else
 */
public record Inputs(String plan, String all) {

  /** These and one more. */
  public Inputs and(String input) {
    return new Inputs(plan, Sha256.ofText(all + "\n" + input));
  }
}
