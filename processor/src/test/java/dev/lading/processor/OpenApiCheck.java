package dev.lading.processor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Checks an OpenAPI document: against the OpenAPI Initiative's schema, its own schemas against JSON
 * schema's, and what neither can say: references, ids and path parameters.
 */
final class OpenApiCheck {

  private static final Path SCHEMA = Path.of("src/test/resources/openapi/openapi-3.1-schema.json");
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)}");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final JsonNode document;
  private final List<String> findings = new ArrayList<>();

  private OpenApiCheck(JsonNode document) {
    this.document = document;
  }

  static JsonNode parse(String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new ObjectMapper().valueToTree(tree);
  }

  /** What is wrong with the document. */
  static List<String> findings(JsonNode document) {
    return new OpenApiCheck(document).check();
  }

  /** What in the JSON does not fit the component schema of the document. */
  static List<Error> misfits(JsonNode document, String component, String json) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    // References are to the document, so the schema is all of it, entered at the component.
    com.fasterxml.jackson.databind.node.ObjectNode root = document.deepCopy();
    root.put("$ref", "#/components/schemas/" + component);
    return registry.getSchema(root).validate(json, InputFormat.JSON);
  }

  private List<String> check() {
    try {
      Schema openApi = registry.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
      openApi.validate(document).forEach(error -> findings.add(error.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schemas(document);
    references(document);
    Set<String> ids = new HashSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> operation(path.getKey(), operation.getValue(), ids)));
    return findings;
  }

  private void schemas(JsonNode node) {
    Schema meta =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<JsonNode> all = new ArrayList<>(node.findValues("schema"));
    node.at("/components/schemas").forEach(all::add);
    for (JsonNode schema : all) {
      meta.validate(schema).forEach(error -> findings.add("schema " + error));
    }
  }

  private void references(JsonNode node) {
    if (node.path("$ref").isTextual()) {
      String reference = node.path("$ref").asText();
      if (!reference.startsWith("#/") || document.at(reference.substring(1)).isMissingNode()) {
        findings.add("nothing is at " + reference);
      }
    }
    node.path("discriminator")
        .path("mapping")
        .forEach(
            target -> {
              if (document.at(target.asText().substring(1)).isMissingNode()) {
                findings.add("nothing is at " + target.asText());
              }
            });
    node.forEach(this::references);
  }

  private void operation(String path, JsonNode operation, Set<String> ids) {
    if (!ids.add(operation.path("operationId").asText())) {
      findings.add("the operationId stands there twice: " + operation.path("operationId"));
    }
    TreeSet<String> inPath = new TreeSet<>();
    IN_BRACES.matcher(path).results().map((MatchResult r) -> r.group(1)).forEach(inPath::add);
    TreeSet<String> declared = new TreeSet<>();
    operation
        .path("parameters")
        .forEach(
            parameter -> {
              if (parameter.path("in").asText().equals("path")) {
                declared.add(parameter.path("name").asText());
              }
            });
    if (!inPath.equals(declared)) {
      findings.add(path + " has the parameters " + inPath + " and declares " + declared);
    }
  }
}
