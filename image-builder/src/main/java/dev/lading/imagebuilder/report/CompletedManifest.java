package dev.lading.imagebuilder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.plan.LeftOut;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.model.manifest.JsonLayout;
import java.util.List;
import java.util.Locale;

/**
 * Writes an image's manifest as compile time wrote it, completed by what the build decided: exact
 * coordinates, digests, sizes, and what was kept, pruned and left out.
 *
 * <p>{@link ImageManifestCodec} still reads it. The same plan always gives the same text.
 */
public final class CompletedManifest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CompletedManifest() {}

  /** The JSON text, ending in a line feed. */
  public static String write(ImagePlan plan) {
    try {
      ObjectNode root = (ObjectNode) JSON.readTree(new ImageManifestCodec().write(plan.manifest()));
      ArrayNode dependencies = root.putArray("dependencies");
      plan.artifacts().forEach(artifact -> write(artifact, dependencies.addObject()));
      ArrayNode leftOut = root.putArray("leftOut");
      plan.leftOut().forEach(artifact -> write(artifact, leftOut.addObject()));
      ArrayNode layers = root.putArray("layers");
      for (Layer layer : plan.layers()) {
        layers.addObject().put("name", layer.kind().title()).put("files", layer.files().size());
      }
      root.put("prunedBytes", plan.prunedBytes());
      ArrayNode warnings = root.putArray("warnings");
      plan.warnings().forEach(warnings::add);
      return JSON.writer(JsonLayout.printer()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest that was written is not read", e);
    }
  }

  private static void write(PlannedArtifact planned, ObjectNode json) {
    json.put("coordinates", planned.artifact().displayName());
    json.put("path", planned.path());
    json.put("sha256", planned.sha256());
    json.put("size", planned.size());
    json.put("prunedBytes", planned.prunedBytes());
    write(planned.kept(), json.putArray("natives"));
    ArrayNode laidOut = json.putArray("laidOut");
    planned.layout().laidOut().forEach(file -> laidOut.add(file.path()));
    write(planned.pruned(), json.putArray("pruned"));
  }

  private static void write(List<NativeFile> natives, ArrayNode json) {
    for (NativeFile file : natives) {
      ObjectNode entry = json.addObject();
      entry.put("path", file.path());
      ArrayNode platforms = entry.putArray("platforms");
      file.platforms().forEach(platform -> platforms.add(platform.toString()));
      entry.put("size", file.size());
    }
  }

  private static void write(LeftOut leftOut, ObjectNode json) {
    json.put("coordinates", leftOut.artifact().displayName());
    json.put("reason", leftOut.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("explanation", leftOut.explanation());
  }
}
