package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes image manifests as JSON and reads them back: {@code read(write(m))} equals {@code m}.
 *
 * <p>The same manifest always gives the same bytes: two spaces of indentation, {@code \n} at line
 * ends.
 */
public final class ImageManifestCodec {

  private final JsonFactory factory = new JsonFactory();

  /** The manifest's JSON text, ending in a line feed. */
  public String write(ImageManifest manifest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(JsonLayout.printer());
      new ImageManifestWriter(json).write(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  /**
   * Reads a manifest's JSON text.
   *
   * @throws MalformedManifestException when the text is not a manifest of this version
   */
  public ImageManifest read(String json) {
    try {
      return new ImageManifestReader(JsonNode.parse(factory, json)).read();
    } catch (IOException e) {
      throw new MalformedManifestException("not JSON: " + e.getMessage(), e);
    }
  }
}
