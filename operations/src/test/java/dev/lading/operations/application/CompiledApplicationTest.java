package dev.lading.operations.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

  private String withoutManifest() {
    return catchThrowableOfType(
            OperationException.class, () -> new CompiledApplication(classes).manifests())
        .getMessage();
  }

  @Test
  void nothingCompiledIsSaidToBeThat() {
    assertThat(withoutManifest())
        .contains("there are no classes in " + classes)
        .contains("mvn compile")
        .doesNotContain("processor");
    assertThat(new CompiledApplication(classes.resolve("none")).hasHandlers()).isFalse();
  }

  @Test
  void classesWithoutHandlersAreSaidToBeThat() throws IOException {
    Files.writeString(classes.resolve("Order.class"), "Ldev/lading/annotations/Containers;");

    assertThat(withoutManifest())
        .contains("none of its classes has @ContainerImage")
        .contains("<lading.skip>true</lading.skip>")
        .doesNotContain("processor");
    assertThat(new CompiledApplication(classes).hasHandlers()).isFalse();
  }

  @Test
  void handlersThatNoProcessorSawAreNamedAndItSaysHowToRunIt() throws IOException {
    Path nested = Files.createDirectories(classes.resolve("shop/orders"));
    Files.writeString(
        nested.resolve("OrderHandler.class"), "..Ldev/lading/annotations/ContainerImage;..");

    assertThat(withoutManifest())
        .contains("though shop.orders.OrderHandler has @ContainerImage")
        .contains("annotation processor did not run")
        .contains("<annotationProcessorPaths>")
        .contains("lading-processor");
    assertThat(new CompiledApplication(classes).hasHandlers()).isTrue();
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
