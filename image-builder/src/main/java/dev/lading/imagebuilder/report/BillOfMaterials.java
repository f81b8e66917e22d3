package dev.lading.imagebuilder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.plan.BaseRequirements.OwnedNative;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.PlannedArtifact;
import dev.lading.model.manifest.JsonLayout;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what is in an image as a CycloneDX bill of materials: every dependency with its exact
 * coordinates and digest, and the machine code in it. The same plan always gives the same text, so
 * it has neither a time nor a serial number.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 */
public final class BillOfMaterials {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BillOfMaterials() {}

  /**
   * The JSON text, ending in a line feed.
   *
   * @param base the base image's reference
   * @param version of the application
   * @param dependencies what each artifact depends on
   */
  public static String write(
      ImagePlan plan,
      String base,
      String version,
      Map<ArtifactKey, List<ArtifactKey>> dependencies) {
    ObjectNode root = JSON.createObjectNode();
    root.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
    String image = "image:" + plan.image().name();
    ObjectNode metadata = root.putObject("metadata");
    metadata
        .putObject("component")
        .put("type", "container")
        .put("bom-ref", image)
        .put("name", plan.image().name().value())
        .put("version", version);
    ArrayNode properties = metadata.putArray("properties");
    property(properties, "lading:application", plan.manifest().application());
    property(properties, "lading:architecture", plan.image().architecture().lambdaName());
    ArrayNode components = root.putArray("components");
    components
        .addObject()
        .put("type", "container")
        .put("bom-ref", "base:" + base)
        .put("name", base);
    Map<ArtifactKey, String> references = new LinkedHashMap<>();
    for (PlannedArtifact planned : plan.artifacts()) {
      references.put(planned.artifact().key(), purl(planned.artifact()));
      write(planned, components.addObject());
    }
    plan.requirements().natives().stream()
        .filter(each -> references.keySet().stream().noneMatch(key -> owns(plan, key, each)))
        .forEach(each -> nativeFile(each.owner(), each.file(), components.addObject()));
    write(image, base, references, dependencies, root.putArray("dependencies"));
    try {
      return JSON.writer(JsonLayout.printer()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  private static boolean owns(ImagePlan plan, ArtifactKey key, OwnedNative each) {
    return plan.artifacts().stream()
        .anyMatch(
            planned ->
                planned.artifact().key().equals(key)
                    && planned.artifact().displayName().equals(each.owner()));
  }

  private static void write(PlannedArtifact planned, ObjectNode json) {
    ResolvedArtifact artifact = planned.artifact();
    json.put("type", "library").put("bom-ref", purl(artifact));
    json.put("group", artifact.key().coordinates().groupId());
    json.put("name", artifact.key().coordinates().artifactId());
    json.put("version", artifact.version());
    json.putArray("hashes").addObject().put("alg", "SHA-256").put("content", planned.sha256());
    json.put("purl", purl(artifact));
    ArrayNode properties = json.putArray("properties");
    property(properties, "lading:path", planned.path());
    property(properties, "lading:size", String.valueOf(planned.size()));
    property(properties, "lading:prunedBytes", String.valueOf(planned.prunedBytes()));
    if (!planned.kept().isEmpty()) {
      ArrayNode natives = json.putArray("components");
      for (NativeFile file : planned.kept()) {
        nativeFile(purl(artifact), file, natives.addObject());
      }
    }
  }

  private static void nativeFile(String owner, NativeFile file, ObjectNode json) {
    json.put("type", "file").put("bom-ref", owner + "#" + file.path());
    json.put("name", file.path());
    ArrayNode properties = json.putArray("properties");
    file.platforms()
        .forEach(platform -> property(properties, "lading:platform", platform.toString()));
    property(properties, "lading:size", String.valueOf(file.size()));
    file.linkage().needed().forEach(library -> property(properties, "lading:needs", library));
  }

  private static void write(
      String image,
      String base,
      Map<ArtifactKey, String> references,
      Map<ArtifactKey, List<ArtifactKey>> dependencies,
      ArrayNode json) {
    ObjectNode whole = json.addObject();
    whole.put("ref", image);
    ArrayNode all = whole.putArray("dependsOn").add("base:" + base);
    references.values().forEach(all::add);
    references.forEach(
        (key, reference) -> {
          ObjectNode one = json.addObject();
          one.put("ref", reference);
          ArrayNode needed = one.putArray("dependsOn");
          dependencies.getOrDefault(key, List.of()).stream()
              .map(references::get)
              .filter(found -> found != null)
              .distinct()
              .forEach(needed::add);
        });
  }

  private static void property(ArrayNode properties, String name, String value) {
    properties.addObject().put("name", name).put("value", value);
  }

  /**
   * The package's URL.
   *
   * @see <a href="https://github.com/package-url/purl-spec">Package URL</a>
   */
  private static String purl(ResolvedArtifact artifact) {
    ArtifactKey key = artifact.key();
    StringBuilder url = new StringBuilder("pkg:maven/");
    url.append(encoded(key.coordinates().groupId())).append('/');
    url.append(encoded(key.coordinates().artifactId())).append('@');
    url.append(encoded(artifact.version()));
    String separator = "?";
    if (!key.classifier().isEmpty()) {
      url.append("?classifier=").append(encoded(key.classifier()));
      separator = "&";
    }
    if (!key.extension().equals("jar")) {
      url.append(separator).append("type=").append(encoded(key.extension()));
    }
    return url.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
