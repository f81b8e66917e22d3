package dev.lading.imagebuilder;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.plan.ImagePlan;
import java.util.List;
import java.util.Map;

/**
 * The plans of all images of an application.
 *
 * @param images sorted by name
 * @param warnings of all images together, each once
 * @param dependencies what each artifact of the class path depends on
 */
public record ApplicationPlan(
    List<ImagePlan> images,
    List<String> warnings,
    Map<ArtifactKey, List<ArtifactKey>> dependencies) {

  /** Copies the collections. */
  public ApplicationPlan {
    images = List.copyOf(images);
    warnings = List.copyOf(warnings);
    dependencies = Map.copyOf(dependencies);
  }
}
