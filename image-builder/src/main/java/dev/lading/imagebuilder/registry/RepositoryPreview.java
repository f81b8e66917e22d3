package dev.lading.imagebuilder.registry;

import java.util.List;

/**
 * What making a repository ready for a push would do.
 *
 * @param destination the repository
 * @param there whether it is there already
 * @param changes what would be made or written, in words; empty where nothing would
 */
public record RepositoryPreview(PushDestination destination, boolean there, List<String> changes) {

  /** Copies the changes. */
  public RepositoryPreview {
    changes = List.copyOf(changes);
  }
}
