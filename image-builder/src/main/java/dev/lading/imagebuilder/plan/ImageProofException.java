package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Says what an image was found to lack, all of it, before any of the image is written. */
public final class ImageProofException extends ImageBuildException {

  private static final long serialVersionUID = 1L;

  private final transient List<ProofResult> failed;

  /** Creates the exception from the proofs that do not hold, of which there is one at least. */
  public ImageProofException(List<ProofResult> failed) {
    super(failed.stream().map(ProofResult::detail).distinct().collect(joining("\n")));
    this.failed = List.copyOf(failed);
  }

  /** The proofs that do not hold. */
  public List<ProofResult> failed() {
    return failed;
  }
}
