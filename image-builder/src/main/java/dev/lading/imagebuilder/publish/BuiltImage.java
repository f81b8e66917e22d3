package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.plan.ProofResult;
import java.util.List;

/**
 * An image whose proofs hold and whose parts all lie on this machine, before it goes to a registry
 * or into an archive. Wherever it goes, it has the same digest.
 *
 * @param manifest its manifest, of one platform, in a media type that Lambda takes
 * @param config its configuration
 * @param layers the base image's, then the plan's
 * @param proofs what was proven with the base image's own files; the plan has the others
 * @param classData what became of class data sharing
 */
public record BuiltImage(
    Blob manifest,
    Blob config,
    List<ImageLayer> layers,
    List<ProofResult> proofs,
    ClassData classData) {

  /** Copies the lists. */
  public BuiltImage {
    layers = List.copyOf(layers);
    proofs = List.copyOf(proofs);
  }

  /** An image without an archive of class data. */
  public BuiltImage(Blob manifest, Blob config, List<ImageLayer> layers, List<ProofResult> proofs) {
    this(manifest, config, layers, proofs, ClassData.OFF);
  }

  /** This image with what became of class data sharing. */
  public BuiltImage with(ClassData other) {
    return new BuiltImage(manifest, config, layers, proofs, other);
  }

  /** The digest by which Lambda and registries know the image. */
  public String digest() {
    return manifest.digest();
  }
}
