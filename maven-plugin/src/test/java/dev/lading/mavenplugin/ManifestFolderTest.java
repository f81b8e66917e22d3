package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests among an application's classes, or their absence. */
class ManifestFolderTest {

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

    assertThat(new ManifestFolder(classes).manifests())
        .containsExactly(manifest("ant"), manifest("zebra"));
  }

  @Test
  void withoutAnyItSaysHowToRunTheProcessor() {
    assertThatThrownBy(() -> new ManifestFolder(classes).manifests())
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("annotation processor did not run")
        .hasMessageContaining("<annotationProcessorPaths>")
        .hasMessageContaining("lading-processor");
  }

  @Test
  void aManifestOfAnotherVersionIsRefusedByName() throws IOException {
    write("app.json", "{\"schemaVersion\": 99}");

    assertThatThrownBy(() -> new ManifestFolder(classes).manifests())
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("app.json is no manifest that this version of Lading reads");
  }

  @Test
  void theTemplateMayBeInJson() throws IOException {
    Path folder = Files.createDirectories(classes.resolve("META-INF/lading/cloudformation"));
    Path json = Files.writeString(folder.resolve("template.json"), "{}");
    assertThat(new ManifestFolder(classes).template()).contains(json);

    Files.writeString(folder.resolve("template.yaml"), "Resources: {}");
    assertThatThrownBy(() -> new ManifestFolder(classes).template())
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("mvn clean");
  }

  @Test
  void theTemplateNeedNotBeThere() throws IOException {
    assertThat(new ManifestFolder(classes).template()).isEmpty();

    Path template = classes.resolve("META-INF/lading/cloudformation/template.yaml");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "Resources: {}");

    assertThat(new ManifestFolder(classes).template()).contains(template);
  }
}
