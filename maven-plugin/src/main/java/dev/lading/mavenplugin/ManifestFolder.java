package dev.lading.mavenplugin;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.model.manifest.MalformedManifestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the annotation processor left in the folder of an application's classes. */
final class ManifestFolder {

  private static final String TEMPLATES = "META-INF/lading/cloudformation";

  /** A template's names, by what {@code -Alading.templateFormat} says. */
  private static final List<String> TEMPLATE_NAMES = List.of("template.yaml", "template.json");

  private static final String NO_MANIFEST =
      """
      %s has no image manifest (META-INF/lading/images/*.json): Lading's annotation processor did \
      not run, or no class has @ContainerImage.
      Give the compiler the processor, in the POM's <build><plugins>:

          <plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-compiler-plugin</artifactId>
            <configuration>
              <annotationProcessorPaths>
                <path>
                  <groupId>dev.lading</groupId>
                  <artifactId>lading-processor</artifactId>
                  <version>${lading.version}</version>
                </path>
              </annotationProcessorPaths>
            </configuration>
          </plugin>

      and run 'mvn clean' once, so that everything is compiled anew. (Since JDK 23, javac runs no \
      processor that is only on the class path.) A module without handlers skips the goal with \
      <lading.skip>true</lading.skip> in its properties.""";

  private final Path classes;

  ManifestFolder(Path classes) {
    this.classes = classes;
  }

  /**
   * The manifests, sorted by file name.
   *
   * @throws ImageBuildException when there is none, or one is malformed
   */
  List<ImageManifest> manifests() throws IOException {
    List<ImageManifest> manifests = new ArrayList<>();
    for (Path file : files()) {
      try {
        manifests.add(new ImageManifestCodec().read(Files.readString(file)));
      } catch (MalformedManifestException e) {
        throw new ImageBuildException(
            file
                + " is no manifest that this version of Lading reads: "
                + e.getMessage()
                + ". Use one version of the processor and this plugin, and run 'mvn clean'.",
            e);
      }
    }
    if (manifests.isEmpty()) {
      throw new ImageBuildException(NO_MANIFEST.formatted(classes));
    }
    return manifests;
  }

  /**
   * The CloudFormation template, in YAML or JSON.
   *
   * @throws ImageBuildException when there are both, and one is of an earlier compilation
   */
  Optional<Path> template() {
    List<Path> templates =
        TEMPLATE_NAMES.stream()
            .map(name -> classes.resolve(TEMPLATES).resolve(name))
            .filter(Files::isRegularFile)
            .toList();
    if (templates.size() > 1) {
      throw new ImageBuildException(
          classes.resolve(TEMPLATES)
              + " has template.yaml and template.json, so one of them is left from a compilation"
              + " with another -Alading.templateFormat: run 'mvn clean'.");
    }
    return templates.stream().findFirst();
  }

  private List<Path> files() throws IOException {
    Path folder = classes.resolve(ImageManifest.FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
