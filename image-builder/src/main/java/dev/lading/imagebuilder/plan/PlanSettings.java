package dev.lading.imagebuilder.plan;

import dev.lading.model.DependencyCoordinates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the build wants otherwise than the planner would do by itself.
 *
 * @param include dependencies with natives that go into every image, though no handler declares
 *     them
 * @param dropUnreachable whether jars that nothing reaches stay out
 * @param keep patterns of coordinates, such as {@code org.acme:*}, of jars that stay although
 *     nothing reaches them, because they are loaded by names that are put together at run time
 * @param unsign whether signed jars lose their signatures, so that they can be pruned
 * @param javaOptions options of the Java launcher, after Lading's own, so that they win
 * @param environment variables of all images
 * @param files what is laid into single images, by the images' names
 */
public record PlanSettings(
    Set<DependencyCoordinates> include,
    boolean dropUnreachable,
    List<String> keep,
    boolean unsign,
    List<String> javaOptions,
    Map<String, String> environment,
    Map<String, List<ImportedFiles>> files) {

  /** Nothing otherwise. */
  public static final PlanSettings DEFAULT =
      new PlanSettings(Set.of(), false, List.of(), false, List.of(), Map.of(), Map.of());

  /** Copies the collections. */
  public PlanSettings {
    include = Set.copyOf(include);
    keep = List.copyOf(keep);
    javaOptions = List.copyOf(javaOptions);
    environment = Map.copyOf(environment);
    files = Map.copyOf(files);
  }

  /** Whether a jar stays although nothing reaches it. */
  boolean keeps(DependencyCoordinates coordinates) {
    return keep.stream().anyMatch(pattern -> matches(pattern, coordinates.toString()));
  }

  private static boolean matches(String pattern, String text) {
    String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
    return Pattern.matches(regex, text);
  }
}
