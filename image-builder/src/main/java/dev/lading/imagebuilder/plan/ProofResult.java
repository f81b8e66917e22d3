package dev.lading.imagebuilder.plan;

import java.util.Collection;
import java.util.List;

/**
 * What came of one proof that an image can start on the Lambda it is meant for.
 *
 * <p>A proof that needs no base image is in the plan; one that needs the base's own files is in
 * what was built.
 *
 * @param proof the kind of proof in a few words, such as {@code architecture}
 * @param subject what was looked at: a class, a jar, a file in a jar
 * @param passed whether it holds
 * @param detail what was found; where it does not hold, also what is needed and what to do
 */
public record ProofResult(String proof, String subject, boolean passed, String detail) {

  /** A proof that holds. */
  public static ProofResult passed(String proof, String subject, String detail) {
    return new ProofResult(proof, subject, true, detail);
  }

  /** A proof that does not hold; the detail is shown to users as it is. */
  public static ProofResult failed(String proof, String subject, String detail) {
    return new ProofResult(proof, subject, false, detail);
  }

  /**
   * Requires all to hold.
   *
   * @throws ImageProofException with everything that does not
   */
  public static void require(Collection<ProofResult> results) {
    List<ProofResult> failed = results.stream().filter(result -> !result.passed()).toList();
    if (!failed.isEmpty()) {
      throw new ImageProofException(failed);
    }
  }
}
