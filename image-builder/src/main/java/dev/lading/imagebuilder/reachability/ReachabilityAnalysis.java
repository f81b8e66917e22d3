package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.parallel.Parallel;
import dev.lading.imagebuilder.reachability.Reachability.HandlerReach;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the references of class files from the classes by which an image starts.
 *
 * <p>A service's providers are reached by a class that names the service and looks for providers:
 * itself, or by another class that it names. Java's own services are looked for by classes of Java,
 * such as {@code DriverManager}. What is loaded by a name that is put together at run time is not
 * seen.
 */
public final class ReachabilityAnalysis {

  private final ClassIndex index;
  private final List<ArtifactKey> artifacts = new ArrayList<>();

  /**
   * Reads a class path.
   *
   * @param entries the application's classes, then all else that may be reached
   */
  public ReachabilityAnalysis(CachedClasses classes, List<ClassPathEntry> entries)
      throws IOException {
    List<ClassTable> read =
        Parallel.map(entries, entry -> classes.of(entry.file(), entry.sha256()));
    Map<ClassPathEntry, ClassTable> tables = new LinkedHashMap<>();
    for (int index = 0; index < entries.size(); index++) {
      ClassPathEntry entry = entries.get(index);
      tables.put(entry, read.get(index));
      entry.artifact().ifPresent(artifacts::add);
    }
    this.index = new ClassIndex(tables);
  }

  /**
   * Looks at what is reached.
   *
   * @param handlers the handlers' classes
   * @param roots the classes that are reached beside the handlers: generated ones, the runtime
   * @param whole artifacts that count as reached with all their classes, such as those with
   *     natives, which look classes up by themselves
   */
  public Reachability reached(
      Collection<String> handlers, Collection<String> roots, Set<ArtifactKey> whole) {
    List<HandlerReach> reaches = new ArrayList<>();
    List<NamedClass> starts = new ArrayList<>();
    for (String handler : handlers) {
      NamedClass start = named(handler);
      starts.add(start);
      reaches.add(new HandlerReach(handler, new Walk(index, false).from(List.of(start)).ways()));
    }
    roots.forEach(root -> starts.add(named(root)));
    whole.forEach(artifact -> starts.addAll(index.classesOf(artifact)));
    Set<ArtifactKey> reached = new Walk(index, true).from(starts).artifacts();
    List<ArtifactKey> unreached =
        artifacts.stream()
            .filter(key -> index.hasClasses(key) && !reached.contains(key) && !whole.contains(key))
            .toList();
    return new Reachability(reaches, unreached);
  }

  private NamedClass named(String binaryName) {
    return index.named(binaryName.replace('.', '/'));
  }
}
