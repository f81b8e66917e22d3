package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.catalogue.KnownLibraries;
import dev.lading.imagebuilder.catalogue.KnownLibrary;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.model.Architecture;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for each dependency whether its natives lie in the image as files.
 *
 * <p>A loader that finds its native in its jar copies it to {@code /tmp} at every cold start. Only
 * libraries of the catalogue are known to load from a folder, so only theirs are taken out of the
 * jar, and only where the jar is as the catalogue says. Others keep theirs, without compression.
 */
final class NativeLayoutPlan {

  private final Architecture architecture;
  private final Set<String> taken = new HashSet<>();
  private final List<String> warnings = new ArrayList<>();

  NativeLayoutPlan(Architecture architecture) {
    this.architecture = architecture;
  }

  /** Decides for one dependency. */
  NativeLayout of(ResolvedArtifact artifact, NativeScan scan) {
    List<NativeFile> kept = scan.kept(architecture);
    if (kept.isEmpty() || scan.signed() || Files.isDirectory(artifact.file())) {
      return NativeLayout.UNCHANGED;
    }
    Optional<KnownLibrary> known = KnownLibraries.find(artifact.key().coordinates());
    if (known.isPresent()) {
      Optional<NativeLayout> layout = laidOut(artifact, known.get(), kept);
      if (layout.isPresent()) {
        return layout.get();
      }
    }
    return uncompressed(kept);
  }

  /** What the user should know, of all dependencies so far. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private Optional<NativeLayout> laidOut(
      ResolvedArtifact artifact, KnownLibrary library, List<NativeFile> kept) {
    if (!library.loader().equals(KnownLibrary.ELSEWHERE)
        && !ClassProof.contains(artifact.file(), library.loader())) {
      warnings.add(staysInJar(artifact, "has no class " + library.loader()));
      return Optional.empty();
    }
    List<LaidOutNative> laidOut = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (NativeFile file : kept) {
      Optional<String> name = library.fileName(file.path());
      if (name.isEmpty()) {
        warnings.add(staysInJar(artifact, "has '" + file.path() + "', which is not as expected"));
        return Optional.empty();
      }
      String path = KnownLibraries.FOLDER + "/" + name.get();
      if (taken.contains(path) || !paths.add(path)) {
        warnings.add(staysInJar(artifact, "has a second " + name.get()));
        return Optional.empty();
      }
      laidOut.add(new LaidOutNative(file, path));
    }
    taken.addAll(paths);
    return Optional.of(new NativeLayout(laidOut, List.of(), library.options(), library.standIns()));
  }

  private static NativeLayout uncompressed(List<NativeFile> kept) {
    List<NativeFile> compressed =
        kept.stream().filter(file -> file.storedSize() < file.size()).toList();
    return new NativeLayout(List.of(), compressed, List.of(), List.of());
  }

  private static String staysInJar(ResolvedArtifact artifact, String difference) {
    return artifact.displayName()
        + " "
        + difference
        + "; its natives stay in its jar, uncompressed, and are copied to /tmp at each cold start."
        + " A version that this version of Lading knows starts faster.";
  }
}
