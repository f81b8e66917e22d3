package dev.lading.operations.image;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.MalformedValueException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a user wants in images otherwise than the annotations say.
 *
 * @param include dependencies with natives that go into every image, as {@code group:artifact}
 * @param dropUnreachable whether jars that no class of an image refers to stay out of it
 * @param keepJars patterns of jars that stay although nothing refers to them
 * @param unsign whether signed jars lose their signatures, so that they can be pruned
 * @param javaOptions options of the Java launcher, after Lading's own
 * @param environment variables of all images
 * @param files what is laid into images
 * @param npmRegistry the address of the registry of npm packages; empty where nobody says one
 */
public record PlanChoices(
    List<String> include,
    boolean dropUnreachable,
    List<String> keepJars,
    boolean unsign,
    List<String> javaOptions,
    Map<String, String> environment,
    List<FileChoice> files,
    String npmRegistry) {

  /** Copies the collections. */
  public PlanChoices {
    include = List.copyOf(include);
    keepJars = List.copyOf(keepJars);
    javaOptions = List.copyOf(javaOptions);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    files = List.copyOf(files);
  }

  Set<DependencyCoordinates> included() {
    Set<DependencyCoordinates> included = new LinkedHashSet<>();
    for (String coordinates : include) {
      try {
        included.add(DependencyCoordinates.parse(coordinates));
      } catch (MalformedValueException e) {
        throw new ImageBuildException("lading.include: " + e.getMessage(), e);
      }
    }
    return included;
  }
}
