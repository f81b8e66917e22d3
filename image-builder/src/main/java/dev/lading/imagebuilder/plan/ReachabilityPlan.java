package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.reachability.CachedClasses;
import dev.lading.imagebuilder.reachability.ClassPathEntry;
import dev.lading.imagebuilder.reachability.Reachability;
import dev.lading.imagebuilder.reachability.Reachability.HandlerReach;
import dev.lading.imagebuilder.reachability.Reachability.Way;
import dev.lading.imagebuilder.reachability.ReachabilityAnalysis;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an image's handlers reach, and what follows from it. */
final class ReachabilityPlan {

  private final ImageManifest manifest;
  private final Reachability reachability;
  private final Set<ArtifactKey> selected;
  private final ScannedClasspath scanned;

  /**
   * Looks at everything that the build has: a handler may reach what is not in its image.
   *
   * @param selected what is in the image
   */
  ReachabilityPlan(
      ImageManifest manifest,
      ResolvedClasspath classpath,
      List<ResolvedArtifact> selected,
      ScannedClasspath scanned,
      CachedClasses classes) {
    this.manifest = manifest;
    this.scanned = scanned;
    this.selected = new LinkedHashSet<>(selected.stream().map(ResolvedArtifact::key).toList());
    List<ResolvedArtifact> all =
        classpath.withKeys(
            key -> this.selected.contains(key) || !DependencySelection.buildTime(key));
    Set<ArtifactKey> whole = new LinkedHashSet<>();
    this.selected.stream().filter(scanned::hasNatives).forEach(whole::add);
    List<ClassPathEntry> entries = new ArrayList<>();
    entries.add(
        new ClassPathEntry(Optional.empty(), classpath.classes(), scanned.application().sha256()));
    for (ResolvedArtifact artifact : all) {
      entries.add(
          new ClassPathEntry(
              Optional.of(artifact.key()), artifact.file(), scanned.of(artifact).sha256()));
    }
    try {
      this.reachability =
          new ReachabilityAnalysis(classes, entries).reached(handlers(), roots(), whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> handlers() {
    Set<String> handlers = new LinkedHashSet<>();
    for (Function function : manifest.functions()) {
      for (Handler handler : function.handlers()) {
        handlers.add(handler.type().binaryName());
      }
    }
    return handlers;
  }

  private List<String> roots() {
    List<String> roots = new ArrayList<>(List.of(Image.MAIN_CLASS, manifest.image().entryClass()));
    manifest.functions().forEach(function -> roots.add(function.className()));
    return roots;
  }

  /** What each handler reaches, and which of the image's jars nothing reaches. */
  Reachability result() {
    return new Reachability(
        reachability.handlers(),
        reachability.unreached().stream().filter(selected::contains).toList());
  }

  /** A handler that reaches native code which its image has not would fail where it calls it. */
  List<String> warnings(List<ResolvedArtifact> all) {
    List<String> warnings = new ArrayList<>();
    for (HandlerReach reach : reachability.handlers()) {
      for (Map.Entry<ArtifactKey, Way> reached : reach.ways().entrySet()) {
        ArtifactKey key = reached.getKey();
        if (scanned.hasNatives(key) && !selected.contains(key)) {
          String name =
              all.stream()
                  .filter(artifact -> artifact.key().equals(key))
                  .map(ResolvedArtifact::displayName)
                  .collect(joining());
          warnings.add(
              reach.handler()
                  + " reaches "
                  + name
                  + " ("
                  + reached.getValue()
                  + "), which has native libraries and is not in the image, as no handler of the"
                  + " image declares it. Write @NativeDependency(\""
                  + key.coordinates()
                  + "\") on the class, or what calls it fails.");
        }
      }
    }
    return warnings;
  }
}
