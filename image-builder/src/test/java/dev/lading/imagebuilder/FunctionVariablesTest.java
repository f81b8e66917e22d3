package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.imagebuilder.testing.TestBase;
import dev.lading.model.Architecture;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs from one stage to the next is set when a function is deployed, not in its image. */
class FunctionVariablesTest {

  @TempDir private Path folder;

  @Test
  void functionsWithOtherVariablesRunTheSameImage() throws IOException {
    byte[] first = build("one", Map.of("DATABASE", "db.production.example.com"));
    byte[] second = build("two", Map.of("DATABASE", "db.test.example.com"));

    assertThat(first).isEqualTo(second);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("DATABASE");
  }

  private byte[] build(String name, Map<String, String> environment) throws IOException {
    Path home = folder.resolve(name);
    ImageManifest given = manifest(Architecture.X86_64);
    Function function = given.functions().get(0);
    ImageManifest manifest =
        new ImageManifest(
            given.application(),
            given.image(),
            List.of(
                new Function(
                    function.name(),
                    function.image(),
                    function.className(),
                    new FunctionSettings(1024, 30, 512, environment),
                    function.handlers())));
    Path archive = home.resolve("app.tar");
    Publishers.in(home)
        .publish(
            new ImageRequest(
                new ImagePlanner(folder.resolve("scans"))
                    .plan(manifest, new TestApplication(home).classpath()),
                new BaseImage.Archive(
                    new TestBase(Architecture.X86_64).write(folder.resolve("base.tar"))),
                archive,
                Map.of(),
                false));
    return Files.readAllBytes(archive);
  }
}
