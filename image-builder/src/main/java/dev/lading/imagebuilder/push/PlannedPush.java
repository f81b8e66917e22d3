package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.registry.PreviewedImage;
import java.util.List;

/**
 * What a push would do for one image in one registry.
 *
 * @param image what would be sent and tagged
 * @param changes what would be made or written besides, such as the repository, in words
 */
public record PlannedPush(PreviewedImage image, List<String> changes) {

  /** Copies the changes. */
  public PlannedPush {
    changes = List.copyOf(changes);
  }
}
