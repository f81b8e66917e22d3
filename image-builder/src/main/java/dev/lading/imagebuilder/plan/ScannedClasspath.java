package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.CachedScans;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.ScannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A class path with what was found in each of its jars and folders. */
final class ScannedClasspath {

  private final Map<ArtifactKey, ScannedFile> files = new HashMap<>();
  private final ScannedFile application;

  /**
   * Scans everything.
   *
   * @throws ImageBuildException when a jar is damaged or the classes are missing
   */
  ScannedClasspath(ResolvedClasspath classpath, CachedScans scans) {
    if (!Files.exists(classpath.classes())) {
      throw new ImageBuildException(
          "there are no classes at " + classpath.classes() + ". Compile the application first.");
    }
    application = scan(scans, classpath.classes(), "the application's classes");
    for (ResolvedArtifact artifact : classpath.artifacts()) {
      files.put(artifact.key(), scan(scans, artifact.file(), artifact.displayName()));
    }
  }

  ScannedFile application() {
    return application;
  }

  ScannedFile of(ResolvedArtifact artifact) {
    ScannedFile scanned = files.get(artifact.key());
    if (scanned == null) {
      throw new IllegalArgumentException("not on the class path: " + artifact.displayName());
    }
    return scanned;
  }

  /** Whether there is machine code in the artifact, for whatever platform. */
  boolean hasNatives(ArtifactKey key) {
    ScannedFile scanned = files.get(key);
    return scanned != null && hasNatives(scanned.scan());
  }

  static boolean hasNatives(NativeScan scan) {
    return scan.natives().stream().anyMatch(file -> !file.platforms().isEmpty());
  }

  private static ScannedFile scan(CachedScans scans, Path file, String name) {
    try {
      return scans.scan(file);
    } catch (IOException e) {
      throw new ImageBuildException(
          name
              + " cannot be read: "
              + e.getMessage()
              + ". Delete "
              + file
              + ", so that the build fetches it anew.",
          e);
    }
  }
}
