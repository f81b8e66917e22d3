package dev.lading.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the caches can be written, and hold what base images and layers need. */
final class FolderCheck implements Check {

  private static final String TITLE = "caches";
  private static final long ROOM = 2_000_000_000L;

  private final List<Path> folders;

  FolderCheck(List<Path> folders) {
    this.folders = folders;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    for (Path folder : folders) {
      Path existing = folder.toAbsolutePath();
      while (!Files.exists(existing) && existing.getParent() != null) {
        existing = existing.getParent();
      }
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        findings.add(
            Finding.failure(
                TITLE,
                folder + " cannot be written",
                "Give the user the right, or name another folder with lading.cache and"
                    + " lading.baseCache."));
      } else if (room(existing) < ROOM) {
        findings.add(
            Finding.warning(
                TITLE,
                folder + " has less than 2 GB of room",
                "Base images and layers are kept there: make room, or name another folder."));
      }
    }
    return findings.isEmpty() ? List.of(Finding.ok(TITLE, "writable, with room")) : findings;
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
