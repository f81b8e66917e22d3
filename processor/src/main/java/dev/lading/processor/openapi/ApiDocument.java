package dev.lading.processor.openapi;

import static java.util.Comparator.comparing;

import dev.lading.model.Application;
import dev.lading.model.HttpMethod;
import dev.lading.processor.openapi.description.ApiDescription;
import dev.lading.processor.openapi.description.Component;
import dev.lading.processor.openapi.description.DocText;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import dev.lading.processor.yaml.YamlWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Composes the document: paths sorted, components sorted, nothing of the time or the machine.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">The OpenAPI Specification 3.1</a>
 */
final class ApiDocument {

  /** The component with the runtime's answer 400. */
  static final String BAD_REQUEST = "BadRequest";

  /** The component with API Gateway's answer to a request without credentials. */
  static final String UNAUTHORIZED = "Unauthorized";

  /** The component with API Gateway's answer to a request whose credentials are not enough. */
  static final String FORBIDDEN = "Forbidden";

  /** The component with the runtime's answer 500. */
  static final String SERVER_ERROR = "InternalServerError";

  private static final String VERSION = "3.1.0";

  private final ApiDocumentSettings settings;
  private final Application application;
  private final ApiDescription description;
  private final SortedMap<String, Map<HttpMethod, Operation>> operations;
  private final ComponentNames names;
  private final SchemaTree schemas;

  ApiDocument(ApiDocumentSettings settings, Application application, ApiDescription description) {
    this.settings = settings;
    this.application = application;
    this.description = description;
    this.operations = Operations.of(application, description);
    this.names = new ComponentNames(description.components());
    this.schemas = new SchemaTree(names);
  }

  String yaml() {
    YamlMapping.Builder root =
        YamlMapping.builder()
            .put("openapi", VERSION)
            .put(
                "info",
                YamlMapping.builder()
                    .put("title", settings.title())
                    .put("version", settings.version()));
    settings
        .server()
        .ifPresent(
            url ->
                root.put("servers", YamlNode.list(YamlMapping.builder().put("url", url).build())));
    root.put("tags", tags());
    root.putSpaced("paths", paths(), List.of());
    root.putSpaced("components", components(), List.of());
    return YamlWriter.write(
        List.of(
            "The HTTP API of the application " + application.name() + ".",
            "Lading wrote this file when the application was compiled: change the annotations and"
                + " their Javadoc instead."),
        root.build());
  }

  /** How an operation refers to an answer that many of them have. */
  static YamlMapping responseReference(String name) {
    return YamlMapping.builder().put("$ref", "#/components/responses/" + name).build();
  }

  private YamlNode tags() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map<HttpMethod, Operation> methods : operations.values()) {
      for (Operation operation : methods.values()) {
        String text =
            description
                .classes()
                .getOrDefault(operation.handler().type().binaryName(), DocText.NONE)
                .whole();
        // Of two classes of one name, the first that says something.
        texts.merge(
            OperationIds.tag(operation.handler()),
            text,
            (first, later) -> first.isEmpty() ? later : first);
      }
    }
    return new YamlNode.Sequence(
        texts.entrySet().stream()
            .<YamlNode>map(
                tag -> {
                  YamlMapping.Builder tree = YamlMapping.builder().put("name", tag.getKey());
                  if (!tag.getValue().isEmpty()) {
                    tree.put("description", new YamlNode.LiteralText(tag.getValue()));
                  }
                  return tree.build();
                })
            .toList());
  }

  private YamlMapping paths() {
    OperationTree trees = new OperationTree(schemas);
    YamlMapping.Builder paths = YamlMapping.builder();
    operations.forEach(
        (path, methods) -> {
          YamlMapping.Builder item = YamlMapping.builder();
          methods.forEach(
              (method, operation) ->
                  item.put(method.name().toLowerCase(Locale.ROOT), trees.of(operation)));
          paths.put(path, item);
        });
    return paths.build();
  }

  private YamlMapping components() {
    YamlMapping.Builder schemaTrees = YamlMapping.builder();
    schemaTrees.put(ComponentNames.BAD_REQUEST, badRequest());
    schemaTrees.put(ComponentNames.MESSAGE, message("Says what went wrong.", List.of("message")));
    description.components().stream()
        .sorted(comparing((Component component) -> names.of(component.key())))
        .forEach(component -> schemaTrees.put(names.of(component.key()), schemas.of(component)));
    YamlMapping.Builder components =
        YamlMapping.builder().put("schemas", schemaTrees).put("responses", answers());
    YamlMapping security = SecurityTree.schemes(application.httpApi(), all());
    if (!security.entries().isEmpty()) {
      components.put("securitySchemes", security);
    }
    return components.build();
  }

  private YamlMapping answers() {
    YamlMapping.Builder answers =
        YamlMapping.builder()
            .put(
                BAD_REQUEST,
                response(
                    "A parameter or the body is missing or cannot be read.",
                    ComponentNames.BAD_REQUEST));
    if (all().stream().anyMatch(operation -> !operation.route().authorization().isOpen())) {
      answers
          .put(
              UNAUTHORIZED,
              response("The request has no credentials, or wrong ones.", ComponentNames.MESSAGE))
          .put(
              FORBIDDEN,
              response("The credentials do not allow the request.", ComponentNames.MESSAGE));
    }
    return answers
        .put(SERVER_ERROR, response("The handler failed.", ComponentNames.MESSAGE))
        .build();
  }

  private List<Operation> all() {
    return operations.values().stream().flatMap(methods -> methods.values().stream()).toList();
  }

  /** The violations are those of Jakarta Validation, where a body is validated. */
  private static YamlMapping badRequest() {
    YamlMapping.Builder properties = YamlMapping.builder();
    YamlMapping.Builder violation = YamlMapping.builder();
    for (String field : List.of("message", "parameter")) {
      properties.put(field, YamlMapping.builder().put("type", "string"));
    }
    for (String field : List.of("path", "message")) {
      violation.put(field, YamlMapping.builder().put("type", "string"));
    }
    properties.put(
        "violations",
        YamlMapping.builder()
            .put("type", "array")
            .put(
                "items",
                YamlMapping.builder()
                    .put("type", "object")
                    .put("properties", violation)
                    .put("required", YamlNode.Sequence.ofTexts(List.of("path", "message")))));
    return YamlMapping.builder()
        .put("type", "object")
        .put("description", "Says which parameter cannot be used, and why.")
        .put("properties", properties)
        .put("required", YamlNode.Sequence.ofTexts(List.of("message", "parameter")))
        .build();
  }

  private static YamlMapping message(String text, List<String> fields) {
    YamlMapping.Builder properties = YamlMapping.builder();
    fields.forEach(field -> properties.put(field, YamlMapping.builder().put("type", "string")));
    return YamlMapping.builder()
        .put("type", "object")
        .put("description", text)
        .put("properties", properties)
        .put("required", YamlNode.Sequence.ofTexts(fields))
        .build();
  }

  private static YamlMapping response(String text, String schema) {
    return YamlMapping.builder()
        .put("description", text)
        .put(
            "content",
            YamlMapping.builder()
                .put(
                    "application/json",
                    YamlMapping.builder()
                        .put(
                            "schema",
                            YamlMapping.builder().put("$ref", ComponentNames.reference(schema)))))
        .build();
  }
}
