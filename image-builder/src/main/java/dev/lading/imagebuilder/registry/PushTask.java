package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.publish.BuiltImage;
import java.util.List;

/**
 * One image for one repository.
 *
 * @param image the image's name
 * @param built what was built, and proven
 * @param platform what its function has, such as {@code linux/arm64}
 * @param destination where it goes
 * @param tags that name this image and no other, ever
 * @param movingTags that name it from now on
 */
public record PushTask(
    String image,
    BuiltImage built,
    String platform,
    PushDestination destination,
    List<String> tags,
    List<String> movingTags) {

  /** Copies the lists. */
  public PushTask {
    tags = List.copyOf(tags);
    movingTags = List.copyOf(movingTags);
  }
}
