package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Image;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses the dependencies of one image.
 *
 * <p>In are the declared native libraries with all that they need, and what the application reaches
 * without passing through a native library that the image does not declare. So an image gets what
 * its own natives need, and never another image's natives nor what only those need.
 */
final class DependencySelection {

  private static final String OURS = "dev.lading";
  private static final Set<String> BUILD_TIME =
      Set.of(
          "lading-annotations",
          "lading-model",
          "lading-processor",
          "lading-image-builder",
          "lading-local",
          "lading-maven-plugin");

  private final Image image;
  private final ResolvedClasspath classpath;
  private final Predicate<ArtifactKey> hasNatives;
  private final Set<DependencyCoordinates> declared;
  private final Set<ArtifactKey> selected;

  /**
   * Chooses for the image.
   *
   * @param include what goes in as if it were declared
   * @throws ImageBuildException when the build does not have what the image declares
   */
  DependencySelection(
      Image image,
      ResolvedClasspath classpath,
      Predicate<ArtifactKey> hasNatives,
      Set<DependencyCoordinates> include) {
    this.image = image;
    this.classpath = classpath;
    this.hasNatives = hasNatives;
    this.declared = new LinkedHashSet<>(image.nativeDependencies());
    this.declared.addAll(include);
    this.selected = new HashSet<>();
    for (DependencyCoordinates coordinates : declared) {
      selected.addAll(closure(coordinates));
    }
    selected.addAll(
        classpath.reachable(classpath.direct(), key -> !buildTime(key) && !undeclaredNative(key)));
  }

  /** What the handlers declare, and what goes in as if they did. */
  Set<DependencyCoordinates> declared() {
    return Collections.unmodifiableSet(declared);
  }

  /** The chosen artifacts, in the order of the class path. */
  List<ResolvedArtifact> selected() {
    return classpath.withKeys(selected::contains);
  }

  /** The artifacts that a declared dependency brings: itself, and all that it needs. */
  List<ResolvedArtifact> broughtBy(DependencyCoordinates coordinates) {
    return classpath.withKeys(closure(coordinates)::contains);
  }

  /** The artifacts that were not chosen, in the order of the class path, with the reason. */
  List<LeftOut> leftOut() {
    List<LeftOut> leftOut = new ArrayList<>();
    for (ResolvedArtifact artifact : classpath.withKeys(key -> !selected.contains(key))) {
      leftOut.add(reason(artifact));
    }
    return leftOut;
  }

  private LeftOut reason(ResolvedArtifact artifact) {
    ArtifactKey key = artifact.key();
    if (buildTime(key)) {
      return new LeftOut(artifact, LeftOut.Reason.BUILD_TIME, "works at build time only");
    }
    if (undeclaredNative(key)) {
      return new LeftOut(
          artifact,
          LeftOut.Reason.NATIVE_NOT_DECLARED,
          "has native libraries, and no handler of the image declares it");
    }
    String needing =
        classpath
            .withKeys(other -> !selected.contains(other) && needs(other, key) && !other.equals(key))
            .stream()
            .map(other -> other.key().coordinates().artifactId())
            .distinct()
            .collect(joining(", "));
    return new LeftOut(
        artifact,
        LeftOut.Reason.NOT_NEEDED,
        needing.isEmpty() ? "nothing in the image needs it" : "only " + needing + " needs it");
  }

  private boolean needs(ArtifactKey one, ArtifactKey other) {
    return classpath.dependencies().getOrDefault(one, List.of()).contains(other);
  }

  private Set<ArtifactKey> closure(DependencyCoordinates coordinates) {
    List<ArtifactKey> keys =
        classpath.withKeys(key -> key.coordinates().equals(coordinates)).stream()
            .map(ResolvedArtifact::key)
            .toList();
    if (keys.isEmpty()) {
      throw new ImageBuildException(missing(coordinates));
    }
    return classpath.reachable(keys, key -> !buildTime(key));
  }

  private String missing(DependencyCoordinates coordinates) {
    List<String> names =
        classpath.artifacts().stream()
            .map(artifact -> artifact.key().coordinates().toString())
            .toList();
    List<String> nearest = NearestNames.to(coordinates.toString(), names);
    Optional<String> meant =
        nearest.isEmpty()
            ? Optional.empty()
            : Optional.of(" Did you mean " + String.join(" or ", nearest) + "?");
    return "image "
        + image.name()
        + ": @NativeDependency(\""
        + coordinates
        + "\") is not on the application's run-time class path."
        + meant.orElse("")
        + " Correct the annotation, or add the dependency to the POM with scope compile or"
        + " runtime.";
  }

  private boolean undeclaredNative(ArtifactKey key) {
    return hasNatives.test(key) && !declared.contains(key.coordinates());
  }

  static boolean buildTime(ArtifactKey key) {
    DependencyCoordinates coordinates = key.coordinates();
    return coordinates.groupId().equals(OURS) && BUILD_TIME.contains(coordinates.artifactId());
  }
}
