package dev.lading.operations.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.Architecture;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests among an application's classes, or their absence. */
class CompiledApplicationTest {

  @TempDir Path classes;

  private static ImageManifest manifest(String name) {
    Image image =
        new Image(
            new ImageName(name), Architecture.ARM64, Image.DEFAULT_BASE, "g.Entry", List.of());
    return new ImageManifest("app", image, List.of());
  }

  private void write(String name, String text) throws IOException {
    Path file = classes.resolve(ImageManifest.FOLDER).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void readsAllManifestsInOrder() throws IOException {
    for (String name : List.of("zebra", "ant")) {
      write(name + ".json", new ImageManifestCodec().write(manifest(name)));
    }
    write("notes.txt", "no manifest");

    assertThat(new CompiledApplication(classes).manifests())
        .containsExactly(manifest("ant"), manifest("zebra"));
  }

  @Test
  void withoutAnyItSaysHowToRunTheProcessor() {
    assertThatThrownBy(() -> new CompiledApplication(classes).manifests())
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("annotation processor did not run")
        .hasMessageContaining("<annotationProcessorPaths>")
        .hasMessageContaining("lading-processor");
  }

  @Test
  void aManifestOfAnotherVersionIsRefusedByName() throws IOException {
    write("app.json", "{\"schemaVersion\": 99}");

    assertThatThrownBy(() -> new CompiledApplication(classes).manifests())
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("app.json is no manifest that this version of Lading reads");
  }

  @Test
  void theTemplateMayBeInJson() throws IOException {
    Path folder = Files.createDirectories(classes.resolve("META-INF/lading/cloudformation"));
    Files.writeString(folder.resolve("template.json"), "{}");
    assertThat(new CompiledApplication(classes).template())
        .contains(new CompiledTemplate("template.json", "{}"));

    Files.writeString(folder.resolve("template.yaml"), "Resources: {}");
    assertThatThrownBy(() -> new CompiledApplication(classes).template())
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("mvn clean");
  }

  @Test
  void theTemplateNeedNotBeThere() throws IOException {
    assertThat(new CompiledApplication(classes).template()).isEmpty();

    Path template = classes.resolve("META-INF/lading/cloudformation/template.yaml");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "Resources: {}");

    assertThat(new CompiledApplication(classes).template())
        .contains(new CompiledTemplate("template.yaml", "Resources: {}"));
  }
}
