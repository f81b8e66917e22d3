package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.natives.NativePlatform;
import dev.lading.model.Architecture;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Image;
import java.util.ArrayList;
import java.util.List;

/** Proves that every declared native library has a file for the image's architecture. */
final class NativeProof {

  private static final String ARCHITECTURE = "architecture";

  private final Image image;
  private final ScannedClasspath scanned;
  private final List<ProofResult> results = new ArrayList<>();

  NativeProof(Image image, ScannedClasspath scanned) {
    this.image = image;
    this.scanned = scanned;
  }

  /**
   * Checks all declared dependencies.
   *
   * @return warnings about what may be meant so
   */
  List<String> check(DependencySelection selection) {
    List<String> warnings = new ArrayList<>();
    for (DependencyCoordinates coordinates : selection.declared()) {
      warnings.addAll(check(coordinates, selection.broughtBy(coordinates)));
    }
    return warnings.stream().distinct().toList();
  }

  /** One for each declared dependency with natives, after the check. */
  List<ProofResult> results() {
    return List.copyOf(results);
  }

  private List<String> check(DependencyCoordinates declared, List<ResolvedArtifact> brought) {
    List<ResolvedArtifact> natives =
        brought.stream().filter(artifact -> scanned.hasNatives(artifact.key())).toList();
    List<ResolvedArtifact> own =
        natives.stream().filter(artifact -> artifact.key().coordinates().equals(declared)).toList();
    if (natives.isEmpty()) {
      return List.of(
          "@NativeDependency(\""
              + declared
              + "\") has no native library in it, nor has what it needs; the annotation can go");
    }
    List<ResolvedArtifact> asked = own.isEmpty() ? natives : own;
    if (asked.stream().noneMatch(this::loads)) {
      results.add(
          ProofResult.failed(
              ARCHITECTURE, declared.toString(), noneForArchitecture(declared, asked)));
      return List.of();
    }
    results.add(
        ProofResult.passed(
            ARCHITECTURE, declared.toString(), "has a native library for " + target()));
    return natives.stream()
        .filter(artifact -> natives.stream().noneMatch(other -> sibling(artifact, other)))
        .map(
            artifact ->
                artifact.displayName()
                    + " comes with "
                    + declared
                    + " and has no native library for "
                    + target()
                    + ", only for "
                    + platforms(List.of(artifact))
                    + "; what needs it will fail")
        .toList();
  }

  /** Whether the other is the same artifact for this platform; each loads its own sibling. */
  private boolean sibling(ResolvedArtifact artifact, ResolvedArtifact other) {
    return other.key().coordinates().equals(artifact.key().coordinates()) && loads(other);
  }

  private boolean loads(ResolvedArtifact artifact) {
    return !scanned.of(artifact).scan().kept(image.architecture()).isEmpty();
  }

  private String noneForArchitecture(
      DependencyCoordinates declared, List<ResolvedArtifact> artifacts) {
    Architecture other =
        image.architecture() == Architecture.ARM64 ? Architecture.X86_64 : Architecture.ARM64;
    boolean otherWorks =
        artifacts.stream().anyMatch(artifact -> !scanned.of(artifact).scan().kept(other).isEmpty());
    return "image "
        + image.name()
        + ": "
        + artifacts.stream().map(ResolvedArtifact::displayName).collect(joining(", "))
        + " (@NativeDependency(\""
        + declared
        + "\")) has no native library for "
        + target()
        + ". It has some for "
        + platforms(artifacts)
        + ". Use a version or classifier that has it"
        + (otherWorks ? ", or give the image arch = " + other.name() + "." : ".");
  }

  private String target() {
    return "linux-" + image.architecture().lambdaName() + " with glibc";
  }

  private String platforms(List<ResolvedArtifact> artifacts) {
    return artifacts.stream()
        .flatMap(artifact -> scanned.of(artifact).scan().platforms().stream())
        .distinct()
        .sorted()
        .map(NativePlatform::toString)
        .collect(joining(", "));
  }
}
