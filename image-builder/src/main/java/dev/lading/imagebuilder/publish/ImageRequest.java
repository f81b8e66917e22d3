package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImagePlan;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An image to be built.
 *
 * @param plan what goes into it
 * @param base what it stands on
 * @param archive the tar file to write
 * @param labels such as {@code org.opencontainers.image.version}
 * @param offline whether only what is already on this machine may be used
 */
public record ImageRequest(
    ImagePlan plan, BaseImage base, Path archive, Map<String, String> labels, boolean offline) {

  /** Copies the labels, and adds the plan's own. */
  public ImageRequest {
    Map<String, String> all = new TreeMap<>(labels);
    all.putAll(plan.labels());
    labels = Collections.unmodifiableMap(all);
  }
}
