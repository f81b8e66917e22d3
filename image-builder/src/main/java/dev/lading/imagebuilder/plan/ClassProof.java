package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.model.Function;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** Proves that the classes by which an image starts are in it. */
final class ClassProof {

  private final ImageManifest manifest;
  private final Path classes;
  private final List<ResolvedArtifact> artifacts;

  ClassProof(ImageManifest manifest, Path classes, List<ResolvedArtifact> artifacts) {
    this.manifest = manifest;
    this.classes = classes;
    this.artifacts = artifacts;
  }

  /** Looks for the entry class, the dispatch classes and the runtime's main class. */
  List<ProofResult> results() {
    List<ProofResult> results = new ArrayList<>();
    results.add(generated("entry class", manifest.image().entryClass()));
    for (Function function : manifest.functions()) {
      results.add(generated("dispatch class", function.className()));
    }
    results.add(runtime());
    return results;
  }

  private ProofResult runtime() {
    boolean present =
        contains(classes, Image.MAIN_CLASS)
            || artifacts.stream().anyMatch(each -> contains(each.file(), Image.MAIN_CLASS));
    return present
        ? ProofResult.passed("main class", Image.MAIN_CLASS, "is in the image")
        : ProofResult.failed(
            "main class",
            Image.MAIN_CLASS,
            start()
                + Image.MAIN_CLASS
                + " is not on the application's run-time class path. Add dev.lading:lading-runtime"
                + " to the POM's dependencies, with scope compile or runtime.");
  }

  private ProofResult generated(String proof, String className) {
    return contains(classes, className)
        ? ProofResult.passed(proof, className, "is in the image")
        : ProofResult.failed(
            proof,
            className,
            start()
                + "the generated class "
                + className
                + " is not in "
                + classes
                + ". The manifest names it, so the annotation processor ran but its sources were"
                + " not compiled, or classes of different builds are mixed: run 'mvn clean' and"
                + " build again.");
  }

  private String start() {
    return "image " + manifest.image().name() + " could not start: ";
  }

  static boolean contains(Path jarOrFolder, String className) {
    String resource = className.replace('.', '/') + ".class";
    if (Files.isDirectory(jarOrFolder)) {
      return Files.isRegularFile(jarOrFolder.resolve(resource));
    }
    try (ZipFile jar = new ZipFile(jarOrFolder.toFile())) {
      return jar.getEntry(resource) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
