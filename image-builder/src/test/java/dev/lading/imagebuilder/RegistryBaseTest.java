package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseImageUnreachableException;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.imagebuilder.testing.TestBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bases from a registry, and what an image is written as. */
class RegistryBaseTest {

  @TempDir Path folder;
  private LoopbackRegistry registry;
  private ImagePlan plan;

  @BeforeEach
  void start() throws IOException {
    registry = new LoopbackRegistry();
    Path tar = new TestBase(ARM64).write(folder.resolve("base.tar"));
    registry.put("lambda/java", "17", tar, "arm64");
    plan =
        new ImagePlanner(folder.resolve("scans"))
            .plan(manifest(ARM64), new TestApplication(folder).classpath());
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
  }

  private ImageRequest request(String base, boolean offline, ImageSettings settings) {
    return new ImageRequest(
        plan,
        new BaseImage.Registry(base),
        folder.resolve("out/app.tar"),
        Map.of(),
        offline,
        settings);
  }

  private BuiltImage build(String base, boolean offline) {
    return Publishers.in(folder).build(request(base, offline, ImageSettings.DEFAULT));
  }

  private String java() {
    return registry.name() + "/lambda/java:17";
  }

  @Test
  void isPulledOnceAndAskedForItsTagOnly() {
    BuiltImage first = build(java(), false);
    assertThat(first.layers()).extracting(ImageLayer::title).startsWith("base image");
    registry.asked.clear();

    BuiltImage second = build(java(), false);

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(registry.asked).noneMatch(request -> request.contains("/blobs/"));
  }

  @Test
  void whoseTagHasNotMovedIsAskedForItsDigestAndNoMore() {
    BuiltImage first = build(java(), false);
    registry.asked.clear();

    assertThat(build(java(), false).digest()).isEqualTo(first.digest());
    assertThat(registry.asked).containsExactly("HEAD /v2/lambda/java/manifests/17");
  }

  @Test
  void ofARegistryWithTokensIsAskedForItsDigestAndNoMore() {
    BuiltImage first = build(java(), false);
    registry.withTokens = true;
    registry.asked.clear();

    assertThat(build(java(), false).digest()).isEqualTo(first.digest());
    assertThat(registry.asked)
        .containsExactly(
            "HEAD /v2/lambda/java/manifests/17",
            "GET /v2/token",
            "HEAD /v2/lambda/java/manifests/17");
  }

  @Test
  void whoseTagHasMovedIsPulledAnew() throws IOException {
    String before = build(java(), false).digest();
    Path other = new TestBase(ARM64).file("etc/new.txt", "new").write(folder.resolve("new.tar"));
    registry.put("lambda/java", "17", other, "arm64");

    assertThat(build(java(), false).digest()).isNotEqualTo(before);
  }

  @Test
  void ofARegistryThatTellsNoDigestsIsPulledAnew() {
    registry.withDigests = false;
    BuiltImage first = build(java(), false);
    registry.asked.clear();

    assertThat(build(java(), false).digest()).isEqualTo(first.digest());
    assertThat(registry.asked).contains("GET /v2/lambda/java/manifests/17");
  }

  @Test
  void isThereWithoutANetworkOnceItWasPulled() throws IOException {
    assertThatThrownBy(() -> build(java(), true))
        .isInstanceOf(BaseImageUnreachableException.class)
        .hasMessageContaining("the build is offline and has not fetched it before");
    assertThat(registry.asked).isEmpty();

    String digest = build(java(), false).digest();
    registry.close();

    assertThat(build(java(), true).digest()).isEqualTo(digest);
  }

  @Test
  void comesFromAMirrorFirst() {
    ImageSettings mirrored =
        new ImageSettings(
            0,
            Set.of(),
            Output.DOCKER_ARCHIVE,
            Map.of("registry.invalid", List.of("127.0.0.1:1", registry.name())));

    BuiltImage image =
        Publishers.in(folder).build(request("registry.invalid/lambda/java:17", false, mirrored));

    assertThat(image.digest()).isEqualTo(build(java(), false).digest());
  }

  @Test
  void ofAnotherArchitectureIsRefused() throws IOException {
    Path tar = folder.resolve("base.tar");
    registry.put("lambda/other", "17", tar, "amd64");

    assertThatThrownBy(() -> build(registry.name() + "/lambda/other:17", false))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("is not there for linux/arm64");
  }

  @Test
  void anOciLayoutHoldsTheSameLayersInOneManifest() throws IOException {
    BuiltImage docker = build(java(), false);
    Path layout = folder.resolve("layout");
    ImageSettings settings = new ImageSettings(0, Set.of(), Output.OCI_LAYOUT, Map.of());
    ImageRequest request =
        new ImageRequest(plan, new BaseImage.Registry(java()), layout, Map.of(), false, settings);

    ImageArchive written = Publishers.in(folder).publish(request);

    ObjectMapper json = new ObjectMapper();
    JsonNode index = json.readTree(layout.resolve("index.json").toFile());
    assertThat(index.path("manifests")).hasSize(1);
    String digest = index.path("manifests").path(0).path("digest").asText();
    assertThat(digest).isEqualTo(written.digest());
    Path manifest = layout.resolve("blobs/" + digest.replace(':', '/'));
    assertThat("sha256:" + Sha256.of(manifest)).isEqualTo(digest);
    JsonNode parsed = json.readTree(manifest.toFile());
    assertThat(parsed.path("mediaType").asText())
        .isEqualTo("application/vnd.oci.image.manifest.v1+json");
    assertThat(parsed.path("layers"))
        .extracting(layer -> layer.path("digest").asText())
        .isEqualTo(docker.layers().stream().map(layer -> layer.blob().digest()).toList());
    for (JsonNode layer : parsed.path("layers")) {
      String name = layer.path("digest").asText();
      assertThat("sha256:" + Sha256.of(layout.resolve("blobs/" + name.replace(':', '/'))))
          .isEqualTo(name);
    }
  }

  @Test
  void anOciArchiveIsABaseItself() throws IOException {
    ImageSettings settings = new ImageSettings(0, Set.of(), Output.OCI_ARCHIVE, Map.of());
    ImageArchive written = Publishers.in(folder).publish(request(java(), false, settings));
    assertThat(Files.size(written.file())).isEqualTo(written.size());

    BuiltImage onTop =
        Publishers.in(folder)
            .build(
                new ImageRequest(
                    plan,
                    new BaseImage.Archive(written.file()),
                    folder.resolve("top.tar"),
                    Map.of(),
                    false));

    assertThat(onTop.layers()).hasSize(written.layers().size() + plan.layers().size());
  }
}
