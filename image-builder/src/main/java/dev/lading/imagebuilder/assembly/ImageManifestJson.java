package dev.lading.imagebuilder.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import java.util.List;

/**
 * Writes the manifest of one platform, in a format that Lambda takes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
 *     container images</a>
 */
final class ImageManifestJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ImageManifestJson() {}

  static byte[] write(ImageFormat format, Blob config, List<ImageLayer> layers) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schemaVersion", 2);
    root.put("mediaType", format.manifestType());
    describe(config, format.configType(), root.putObject("config"));
    ArrayNode list = root.putArray("layers");
    for (ImageLayer layer : layers) {
      describe(layer.blob(), format.layerType(), list.addObject());
    }
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  private static void describe(Blob blob, String mediaType, ObjectNode json) {
    json.put("mediaType", mediaType).put("digest", blob.digest()).put("size", blob.size());
  }
}
