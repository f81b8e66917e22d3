package dev.lading.imagebuilder;

import dev.lading.imagebuilder.plan.ImagePlan;
import java.util.List;

/**
 * The plans of all images of an application.
 *
 * @param images sorted by name
 * @param warnings of all images together, each once
 */
public record ApplicationPlan(List<ImagePlan> images, List<String> warnings) {

  /** Copies the lists. */
  public ApplicationPlan {
    images = List.copyOf(images);
    warnings = List.copyOf(warnings);
  }
}
