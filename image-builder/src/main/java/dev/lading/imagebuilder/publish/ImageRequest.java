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
 * @param archive what to write
 * @param labels such as {@code org.opencontainers.image.version}
 * @param offline whether only what is already on this machine may be used
 * @param settings how it is built and what is asked of it
 */
public record ImageRequest(
    ImagePlan plan,
    BaseImage base,
    Path archive,
    Map<String, String> labels,
    boolean offline,
    ImageSettings settings) {

  /** Copies the labels, and adds the plan's own. */
  public ImageRequest {
    Map<String, String> all = new TreeMap<>(labels);
    all.putAll(plan.labels());
    labels = Collections.unmodifiableMap(all);
  }

  /** An image to be built with nothing special asked of it. */
  public ImageRequest(
      ImagePlan plan, BaseImage base, Path archive, Map<String, String> labels, boolean offline) {
    this(plan, base, archive, labels, offline, ImageSettings.DEFAULT);
  }

  /** What it asks for its base. */
  public BaseRequest baseRequest() {
    return new BaseRequest(base, plan.image(), offline, settings.mirrors());
  }

  /** This request for another plan of the same image. */
  public ImageRequest with(ImagePlan other) {
    return new ImageRequest(other, base, archive, labels, offline, settings);
  }
}
