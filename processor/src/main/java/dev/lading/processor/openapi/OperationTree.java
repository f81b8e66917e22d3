package dev.lading.processor.openapi;

import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.Parameter.Source;
import dev.lading.model.RoutePath;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.openapi.description.RouteNotes.ParameterNotes;
import dev.lading.processor.openapi.description.Schema;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Renders one operation, with the answers that the runtime gives and no others.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#operation-object">OpenAPI's operation
 *     object</a>
 */
final class OperationTree {

  /** OpenAPI has other words for these headers, and tells tools to ignore them as parameters. */
  private static final Set<String> HEADERS_WITH_WORDS_OF_THEIR_OWN =
      Set.of("accept", "content-type", "authorization");

  private static final Set<String> OPTIONAL_TYPES = Set.of("java.util.Optional", "java.util.List");

  private final SchemaTree schemas;

  OperationTree(SchemaTree schemas) {
    this.schemas = schemas;
  }

  YamlMapping of(Operation operation) {
    YamlMapping.Builder tree = YamlMapping.builder();
    tree.put("tags", YamlNode.Sequence.ofTexts(List.of(OperationIds.tag(operation.handler()))));
    text("summary", operation.notes().text().summary(), tree);
    text("description", operation.notes().text().description(), tree);
    tree.put("operationId", operation.id());
    if (operation.notes().text().deprecated()) {
      tree.put("deprecated", true);
    }
    List<YamlNode> parameters = parameters(operation);
    if (!parameters.isEmpty()) {
      tree.put("parameters", new YamlNode.Sequence(parameters));
    }
    body(operation, tree);
    tree.put("responses", responses(operation));
    if (!operation.route().authorization().isOpen()) {
      tree.put("security", SecurityTree.requirement(operation.route().authorization()));
    }
    return tree.build();
  }

  private List<YamlNode> parameters(Operation operation) {
    List<YamlNode> trees = new ArrayList<>();
    for (RoutePath.Segment segment : operation.route().path().segments()) {
      if (segment instanceof RoutePath.Parameter parameter) {
        trees.add(segment(operation, parameter.name(), parameter.name()));
      } else if (segment instanceof RoutePath.Greedy greedy) {
        trees.add(segment(operation, greedy.name(), greedy.name() + "+"));
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    List<Parameter> all = operation.handler().parameters();
    for (int i = 0; i < all.size(); i++) {
      Parameter parameter = all.get(i);
      place(parameter)
          .filter(place -> !place.equals("path"))
          .filter(place -> seen.add(place + " " + parameter.name()))
          .map(place -> parameter(parameter, parameter.name(), place, notes(operation, parameter)))
          .ifPresent(trees::add);
    }
    return trees;
  }

  /** A segment of the path, whether a parameter takes it or the handler has the whole request. */
  private YamlNode segment(Operation operation, String name, String nameInPath) {
    for (Parameter parameter : operation.handler().parameters()) {
      if (parameter.source() == Source.PATH && parameter.name().equals(name)) {
        return parameter(parameter, nameInPath, "path", notes(operation, parameter));
      }
    }
    return YamlMapping.builder()
        .put("name", nameInPath)
        .put("in", "path")
        .put("required", true)
        .put("schema", schemas.of(Schema.STRING))
        .build();
  }

  private YamlNode parameter(Parameter parameter, String name, String place, ParameterNotes notes) {
    YamlMapping.Builder tree = YamlMapping.builder().put("name", name).put("in", place);
    text("description", notes.description(), tree);
    if (isRequired(parameter)) {
      tree.put("required", true);
    }
    return tree.put(
            "schema",
            parameter
                .defaultValue()
                .map(text -> schemas.of(notes.schema(), text))
                .orElseGet(() -> schemas.of(notes.schema())))
        .build();
  }

  private static ParameterNotes notes(Operation operation, Parameter parameter) {
    int position = operation.handler().parameters().indexOf(parameter);
    List<ParameterNotes> notes = operation.notes().parameters();
    return position < notes.size() ? notes.get(position) : new ParameterNotes(Schema.STRING, "");
  }

  private static Optional<String> place(Parameter parameter) {
    return switch (parameter.source()) {
      case PATH -> Optional.of("path");
      case QUERY -> Optional.of("query");
      case COOKIE -> Optional.of("cookie");
      case HEADER ->
          HEADERS_WITH_WORDS_OF_THEIR_OWN.contains(parameter.name().toLowerCase(Locale.ROOT))
              ? Optional.empty()
              : Optional.of("header");
      // What is no parameter of the request, such as the body, is described elsewhere or not at
      // all.
      default -> Optional.empty();
    };
  }

  private static boolean isRequired(Parameter parameter) {
    boolean optional =
        parameter.type() instanceof JavaType.Declared declared
            && OPTIONAL_TYPES.contains(declared.binaryName());
    return parameter.source() == Source.PATH || (!optional && parameter.defaultValue().isEmpty());
  }

  private void body(Operation operation, YamlMapping.Builder tree) {
    operation.handler().parameters().stream()
        .filter(parameter -> parameter.source() == Source.BODY && operation.mayHaveBody())
        .findFirst()
        .ifPresent(
            parameter -> {
              ParameterNotes notes = notes(operation, parameter);
              boolean json = JsonBodies.isJsonBody(parameter.type());
              YamlMapping.Builder body = YamlMapping.builder();
              text("description", notes.description(), body);
              if (json) {
                body.put("required", true);
              }
              String mediaType = json ? "application/json" : "*/*";
              tree.put(
                  "requestBody",
                  body.put("content", content(mediaType, bodySchema(parameter, notes))));
            });
  }

  private YamlMapping bodySchema(Parameter parameter, ParameterNotes notes) {
    boolean bytes = parameter.type() instanceof JavaType.Array && !isJson(parameter);
    return bytes ? YamlMapping.builder().build() : schemas.of(notes.schema());
  }

  private static boolean isJson(Parameter parameter) {
    return JsonBodies.isJsonBody(parameter.type());
  }

  private YamlMapping responses(Operation operation) {
    YamlMapping.Builder responses = YamlMapping.builder();
    JavaType result = operation.handler().result();
    String documented = operation.notes().text().result();
    if (operation.handler().isRaw() || isResponse(result)) {
      responses.put(
          "default", response(documented, "What the handler answers; it decides on the status."));
    } else if (result.equals(JavaType.VOID)) {
      responses.put("204", response(documented, "Done."));
    } else {
      responses.put(
          "200",
          response(documented, "The result.")
              .put("content", content(mediaType(result), resultSchema(operation, result))));
    }
    if (mayBeRefused(operation)) {
      responses.put("400", ApiDocument.responseReference(ApiDocument.BAD_REQUEST));
    }
    if (!operation.route().authorization().isOpen()) {
      responses.put("401", ApiDocument.responseReference(ApiDocument.UNAUTHORIZED));
      responses.put("403", ApiDocument.responseReference(ApiDocument.FORBIDDEN));
    }
    responses.put("500", ApiDocument.responseReference(ApiDocument.SERVER_ERROR));
    return responses.build();
  }

  private static boolean isResponse(JavaType result) {
    return result.toString().equals(RuntimeTypes.HTTP_RESPONSE)
        || result.toString().equals(RuntimeTypes.STREAMING_RESPONSE);
  }

  private static YamlMapping.Builder response(String documented, String otherwise) {
    String text = documented.isEmpty() ? otherwise : documented;
    return YamlMapping.builder().put("description", new YamlNode.LiteralText(text));
  }

  private static String mediaType(JavaType result) {
    if (JsonBodies.isJsonResult(result)) {
      return "application/json";
    }
    return result.equals(JavaType.STRING) ? "text/plain" : "application/octet-stream";
  }

  private YamlMapping resultSchema(Operation operation, JavaType result) {
    return result.equals(JavaType.STRING)
        ? schemas.of(Schema.STRING)
        : operation.notes().result().map(schemas::of).orElseGet(YamlMapping.builder()::build);
  }

  private static YamlMapping.Builder content(String mediaType, YamlMapping schema) {
    YamlMapping.Builder type = YamlMapping.builder();
    if (!schema.entries().isEmpty()) {
      type.put("schema", schema);
    }
    return YamlMapping.builder().put(mediaType, type);
  }

  /** Whether a request can be such that no handler sees it. */
  private static boolean mayBeRefused(Operation operation) {
    return operation.handler().parameters().stream()
        .anyMatch(
            parameter ->
                switch (parameter.source()) {
                  case PATH -> !isString(parameter.type());
                  case QUERY, HEADER, COOKIE ->
                      isRequired(parameter) || !isString(parameter.type());
                  case BODY -> isJson(parameter) && operation.mayHaveBody();
                  default -> false;
                });
  }

  /** Whether any text is a value of the type. */
  private static boolean isString(JavaType type) {
    return type.equals(JavaType.STRING)
        || (type instanceof JavaType.Declared declared
            && OPTIONAL_TYPES.contains(declared.binaryName())
            && declared.typeArguments().equals(List.of(JavaType.STRING)));
  }

  private static void text(String name, String text, YamlMapping.Builder tree) {
    if (!text.isEmpty()) {
      tree.put(name, new YamlNode.LiteralText(text));
    }
  }
}
