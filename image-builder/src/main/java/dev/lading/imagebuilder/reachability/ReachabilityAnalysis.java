package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.reachability.Reachability.HandlerReach;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the references of class files from the classes by which an image starts.
 *
 * <p>A service's providers are reached with the service: with its class, or, for a service of the
 * JDK, with any class of the service's package. What is loaded by a name that is put together at
 * run time is not seen.
 */
public final class ReachabilityAnalysis {

  private final ClassIndex index;
  private final List<ResolvedArtifact> artifacts;

  private ReachabilityAnalysis(ClassIndex index, List<ResolvedArtifact> artifacts) {
    this.index = index;
    this.artifacts = artifacts;
  }

  /**
   * Looks at a class path.
   *
   * @param classes the application's own
   * @param artifacts what else may be reached
   * @param handlers the handlers' classes
   * @param roots the classes that are reached beside the handlers: generated ones, the runtime
   * @param whole artifacts that count as reached with all their classes, such as those with
   *     natives, which look classes up by themselves
   */
  public static Reachability of(
      Path classes,
      List<ResolvedArtifact> artifacts,
      Collection<String> handlers,
      Collection<String> roots,
      Set<ArtifactKey> whole)
      throws IOException {
    try (ClassIndex index = new ClassIndex(classes, artifacts)) {
      ReachabilityAnalysis analysis = new ReachabilityAnalysis(index, artifacts);
      List<HandlerReach> reaches = new ArrayList<>();
      for (String handler : handlers) {
        Set<ArtifactKey> reached = analysis.artifacts(analysis.reached(List.of(handler), false));
        reaches.add(new HandlerReach(handler, reached));
      }
      List<String> starts = new ArrayList<>(handlers);
      starts.addAll(roots);
      for (ArtifactKey artifact : whole) {
        index.classesOf(artifact).forEach(name -> starts.add(name.replace('/', '.')));
      }
      Set<ArtifactKey> all = analysis.artifacts(analysis.reached(starts, true));
      return new Reachability(reaches, analysis.unreached(all, whole));
    }
  }

  private Set<String> reached(Collection<String> starts, boolean possibleToo) throws IOException {
    Set<String> reached = new LinkedHashSet<>();
    Set<String> packages = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    starts.forEach(start -> visit(start.replace('.', '/'), reached, open));
    Set<String> servicesDone = new HashSet<>();
    do {
      while (!open.isEmpty()) {
        ClassReferences references = index.references(open.removeFirst());
        for (String name : references.certain()) {
          packages.add(packageOf(name));
          visit(name, reached, open);
        }
        if (possibleToo) {
          references.possible().forEach(name -> visit(name, reached, open));
        }
      }
      visitServices(reached, packages, servicesDone, open);
    } while (!open.isEmpty());
    return reached;
  }

  private void visit(String name, Set<String> reached, Deque<String> open) {
    if (index.has(name) && reached.add(name)) {
      open.add(name);
    }
  }

  private void visitServices(
      Set<String> reached, Set<String> packages, Set<String> done, Deque<String> open) {
    for (Map.Entry<String, List<String>> service : index.services().entrySet()) {
      boolean ofTheJdk = !index.has(service.getKey());
      boolean used =
          ofTheJdk
              ? packages.contains(packageOf(service.getKey()))
              : reached.contains(service.getKey());
      if (used && done.add(service.getKey())) {
        service.getValue().forEach(provider -> visit(provider, reached, open));
      }
    }
  }

  private Set<ArtifactKey> artifacts(Set<String> classes) {
    Set<ArtifactKey> found = new TreeSet<>();
    classes.forEach(name -> index.artifactOf(name).ifPresent(found::add));
    return Collections.unmodifiableSet(found);
  }

  private List<ArtifactKey> unreached(Set<ArtifactKey> reached, Set<ArtifactKey> whole) {
    return artifacts.stream()
        .map(ResolvedArtifact::key)
        .filter(key -> index.hasClasses(key) && !reached.contains(key) && !whole.contains(key))
        .toList();
  }

  private static String packageOf(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
