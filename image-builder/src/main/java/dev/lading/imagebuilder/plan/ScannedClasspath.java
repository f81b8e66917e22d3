package dev.lading.imagebuilder.plan;

import static java.util.Comparator.comparing;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.CachedScans;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.ScannedFile;
import dev.lading.imagebuilder.parallel.Parallel;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class path with what was found in each of its jars and folders. */
final class ScannedClasspath {

  private final Map<ArtifactKey, ScannedFile> files = new HashMap<>();
  private final CachedScans scans;
  private final Architecture architecture;
  private final ScannedFile application;

  /**
   * Scans everything.
   *
   * @throws ImageBuildException when a jar is damaged or the classes are missing
   */
  ScannedClasspath(ResolvedClasspath classpath, Architecture architecture, CachedScans scans) {
    if (!Files.exists(classpath.classes())) {
      throw new ImageBuildException(
          "there are no classes at " + classpath.classes() + ". Compile the application first.");
    }
    this.scans = scans;
    this.architecture = architecture;
    this.application = scan(classpath.classes(), "the application's classes");
    // The largest first: it takes as long as all the others.
    List<ResolvedArtifact> artifacts = new ArrayList<>(classpath.artifacts());
    artifacts.sort(comparing(artifact -> -artifact.file().toFile().length()));
    try {
      Parallel.map(artifacts, artifact -> scan(artifact.file(), artifact.displayName()));
    } catch (ImageBuildException | IOException damaged) {
      // Told below, of the first in the order of the class path.
    }
    for (ResolvedArtifact artifact : classpath.artifacts()) {
      files.put(artifact.key(), scan(artifact.file(), artifact.displayName()));
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

  private ScannedFile scan(Path file, String name) {
    try {
      return scans.scan(file, architecture);
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
