package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import java.util.List;
import java.util.Set;

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
   * @param artifacts those that it links to, on whatever way; sorted
   */
  public record HandlerReach(String handler, Set<ArtifactKey> artifacts) {}
}
