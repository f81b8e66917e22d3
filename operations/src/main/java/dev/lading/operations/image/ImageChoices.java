package dev.lading.operations.image;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.publish.ClassDataSettings;
import dev.lading.operations.OperationException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a user wants of the images of a build.
 *
 * @param bases base images in place of those of the images' annotations, by the images' names; the
 *     empty name stands for all others
 * @param budget the most that an image's files may take, such as {@code 900MB}; empty for none
 * @param allowedMissing libraries that natives ask for and that need not be there
 * @param mirrors registries that are asked for bases before others, by the others' names
 * @param lockFile holds bases to their digests
 * @param lockBases whether bases are locked to the digests that they have now
 * @param labels of all images, beside Lading's own
 * @param classData whether there is an archive of class data
 */
public record ImageChoices(
    Map<String, String> bases,
    String budget,
    List<String> allowedMissing,
    Map<String, String> mirrors,
    Path lockFile,
    boolean lockBases,
    Map<String, String> labels,
    ClassDataSettings classData) {

  /** Copies the collections. */
  public ImageChoices {
    bases = Collections.unmodifiableMap(new TreeMap<>(bases));
    allowedMissing = List.copyOf(allowedMissing);
    mirrors = Collections.unmodifiableMap(new TreeMap<>(mirrors));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** The base of an image, where the annotation says another. */
  String base(String image, String annotated) {
    return bases.getOrDefault(image, bases.getOrDefault("", annotated));
  }

  /** The hosts of mirrors, by the names of what they mirror. */
  Map<String, List<String>> mirrorLists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    mirrors.forEach((name, hosts) -> lists.put(name, List.of(hosts.split("\\s*,\\s*", -1))));
    return lists;
  }

  /**
   * Refuses a choice for an image that is not there.
   *
   * @throws OperationException when a base is chosen for an unknown image
   */
  void requireKnownNames(ApplicationPlan plan) {
    Set<String> names = new TreeSet<>();
    plan.images().forEach(image -> names.add(image.image().name().value()));
    for (String name : bases.keySet()) {
      if (!name.isEmpty() && !names.contains(name)) {
        throw new OperationException(
            "a base is chosen for the image '"
                + name
                + "', which the application does not have; it has "
                + String.join(", ", names)
                + ".");
      }
    }
  }
}
