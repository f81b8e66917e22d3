package dev.lading.imagebuilder.reachability;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which handler reaches which artifact.
 *
 * @param handlers by the handlers' classes, in the manifest's order
 * @param unreached artifacts with classes that nothing of the image reaches, not even by a name in
 *     a constant, in the order of the class path
 */
public record Reachability(List<HandlerReach> handlers, List<ArtifactKey> unreached) {

  /** Where nothing was looked at. */
  public static final Reachability UNKNOWN = new Reachability(List.of(), List.of());

  /** Copies the lists. */
  public Reachability {
    handlers = List.copyOf(handlers);
    unreached = List.copyOf(unreached);
  }

  /**
   * What one handler class reaches.
   *
   * @param handler the class
   * @param ways the artifacts that it links to, on whatever way, and a shortest way to each; sorted
   */
  public record HandlerReach(String handler, Map<ArtifactKey, Way> ways) {

    /** Copies the map. */
    public HandlerReach {
      ways = Collections.unmodifiableMap(new TreeMap<>(ways));
    }

    /** The artifacts that it links to, sorted. */
    public Set<ArtifactKey> artifacts() {
      return ways.keySet();
    }
  }

  /**
   * How a class is reached: each step names the next, or looks for providers of the service that is
   * the next.
   *
   * @param steps classes, and services with the word before them
   */
  public record Way(List<String> steps) {

    private static final int MOST_STEPS = 6;

    /** Copies the list. */
    public Way {
      steps = List.copyOf(steps);
    }

    /** The way with arrows; the middle of a long one is left out. */
    @Override
    public String toString() {
      List<String> shown = new ArrayList<>(steps);
      if (shown.size() > MOST_STEPS) {
        shown.subList(2, shown.size() - MOST_STEPS + 3).clear();
        shown.add(2, "…");
      }
      return shown.stream().collect(joining(" → "));
    }
  }
}
