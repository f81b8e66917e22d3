package dev.lading.imagebuilder.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.publish.BuiltImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads an image back from its registry and proves that it is the one that was pushed, and one that
 * Lambda takes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
 *     container images</a>
 */
final class ReadBack {

  private static final Set<String> TAKEN_BY_LAMBDA =
      Set.of(Manifests.DOCKER_MANIFEST_TYPE, Manifests.OCI_MANIFEST_TYPE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RepositoryReference repository;
  private final Manifests manifests;
  private final Blobs blobs;

  ReadBack(RepositoryReference repository, Manifests manifests, Blobs blobs) {
    this.repository = repository;
    this.manifests = manifests;
    this.blobs = blobs;
  }

  /**
   * Compares.
   *
   * @throws PushException when the registry has something else, or something unfit for Lambda
   */
  void require(BuiltImage image, String platform) {
    String digest = image.digest();
    Answer answer = manifests.get(digest);
    String read = "sha256:" + Sha256.of(answer.body());
    if (!read.equals(digest)) {
      throw differs("the manifest " + digest, read);
    }
    JsonNode manifest = tree(answer.body(), "the manifest");
    String type = manifest.path("mediaType").asText(answer.header("Content-Type").orElse("?"));
    if (!TAKEN_BY_LAMBDA.contains(type) || manifest.has("manifests")) {
      throw new PushException(
          PushProblem.UNFIT_FOR_LAMBDA,
          repository.pinned(digest)
              + " is of the type "
              + type
              + "; Lambda takes the manifest of one image, and no index");
    }
    requireBlobs(image, manifest);
    byte[] config = blobs.get(image.config().digest());
    if (!image.config().digest().equals("sha256:" + Sha256.of(config))) {
      throw differs("the configuration", "sha256:" + Sha256.of(config));
    }
    JsonNode tree = tree(config, "the configuration");
    String there = tree.path("os").asText() + "/" + tree.path("architecture").asText();
    if (!there.equals(platform)) {
      throw differs("the platform " + platform, there);
    }
  }

  private void requireBlobs(BuiltImage image, JsonNode manifest) {
    List<String> pushed = new ArrayList<>();
    pushed.add(image.config().digest() + " " + image.config().size());
    image.layers().forEach(layer -> pushed.add(layer.blob().digest() + " " + layer.blob().size()));
    List<String> there = new ArrayList<>();
    there.add(described(manifest.path("config")));
    manifest.path("layers").forEach(layer -> there.add(described(layer)));
    if (!there.equals(pushed)) {
      throw differs("the layers " + pushed, there.toString());
    }
    for (ImageLayer layer : image.layers()) {
      if (!blobs.has(layer.blob())) {
        throw differs("the layer " + layer.blob().digest(), "nothing");
      }
    }
  }

  private static String described(JsonNode descriptor) {
    return descriptor.path("digest").asText() + " " + descriptor.path("size").asLong();
  }

  private JsonNode tree(byte[] bytes, String what) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new PushException(
          PushProblem.READ_BACK, repository + " gives back " + what + " that is no JSON", e);
    }
  }

  private PushException differs(String pushed, String there) {
    return new PushException(
        PushProblem.READ_BACK,
        repository
            + " gives back something else than was pushed: instead of "
            + pushed
            + " there is "
            + there
            + ". Nothing was tagged; push again, and if that does not help, the registry is at"
            + " fault");
  }
}
