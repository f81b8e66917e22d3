package dev.lading.imagebuilder.classpath;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The application's classes, the artifacts on its run-time class path, and who needs whom.
 *
 * @param classes the application's own classes: a folder or a jar
 * @param artifacts in the order of the class path
 * @param direct what the application itself depends on
 * @param dependencies what each artifact depends on: all of it, also where another path to the same
 *     artifact decided its version
 */
public record ResolvedClasspath(
    Path classes,
    List<ResolvedArtifact> artifacts,
    List<ArtifactKey> direct,
    Map<ArtifactKey, List<ArtifactKey>> dependencies) {

  /** Copies the collections, in their order. */
  public ResolvedClasspath {
    artifacts = List.copyOf(artifacts);
    direct = List.copyOf(direct);
    Map<ArtifactKey, List<ArtifactKey>> copy = new LinkedHashMap<>();
    dependencies.forEach((key, needed) -> copy.put(key, List.copyOf(needed)));
    dependencies = Collections.unmodifiableMap(copy);
  }

  /**
   * The artifacts reached from some on ways of dependencies that {@code passable} lets through; an
   * artifact that it refuses is not reached and leads nowhere.
   */
  public Set<ArtifactKey> reachable(Collection<ArtifactKey> from, Predicate<ArtifactKey> passable) {
    Set<ArtifactKey> reached = new LinkedHashSet<>();
    Deque<ArtifactKey> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      ArtifactKey key = open.removeFirst();
      if (passable.test(key) && reached.add(key)) {
        open.addAll(dependencies.getOrDefault(key, List.of()));
      }
    }
    return reached;
  }

  /** The artifacts of the given group and artifact: one for each classifier. */
  public List<ResolvedArtifact> withKeys(Predicate<ArtifactKey> wanted) {
    List<ResolvedArtifact> found = new ArrayList<>();
    for (ResolvedArtifact artifact : artifacts) {
      if (wanted.test(artifact.key())) {
        found.add(artifact);
      }
    }
    return found;
  }
}
