package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of documents finds what is wrong with one. */
class OpenApiCheckTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/openapi/openapi.yaml");

  static Stream<Named<Consumer<ObjectNode>>> breakages() {
    return Stream.of(
        breakage("no title", document -> object(document, "/info").remove("title")),
        breakage("an old version", document -> document.put("openapi", "3.0.3")),
        breakage("an unknown field", document -> document.put("basePath", "/v1")),
        breakage("a summary of numbers", document -> operation(document).put("summary", 1)),
        breakage(
            "a response without text",
            document -> object(document, "/components/responses/BadRequest").remove("description")),
        breakage(
            "a path parameter that is not required",
            document -> parameter(document).remove("required")),
        breakage("a parameter elsewhere", document -> parameter(document).put("in", "segment")),
        breakage("a parameter of another name", document -> parameter(document).put("name", "ID")),
        breakage(
            "an id that stands there twice",
            document -> operation(document).put("operationId", "orderList")),
        breakage(
            "a reference to nothing",
            document ->
                object(document, "/components/schemas/Placed/properties/order")
                    .put("$ref", "#/components/schemas/Ordre")),
        breakage(
            "a discriminator of nothing",
            document ->
                object(document, "/components/schemas/Payment/discriminator/mapping")
                    .put("card", "#/components/schemas/Crad")),
        breakage(
            "an unknown type",
            document ->
                object(document, "/components/schemas/Card/properties/number").put("type", "text")),
        breakage(
            "a limit as text",
            document ->
                object(document, "/components/schemas/Line/properties/count").put("minimum", "1")));
  }

  private static Named<Consumer<ObjectNode>> breakage(String name, Consumer<ObjectNode> breakage) {
    return Named.of(name, breakage);
  }

  private static ObjectNode operation(JsonNode document) {
    return object(document, "/paths/~1orders~1{id}/get");
  }

  private static ObjectNode parameter(JsonNode document) {
    return object(document, "/paths/~1orders~1{id}/get/parameters/0");
  }

  private static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void findsWhatIsWrong(Consumer<ObjectNode> breakage) throws IOException {
    JsonNode document = OpenApiCheck.parse(Files.readString(GOLDEN));
    breakage.accept((ObjectNode) document);

    assertThat(OpenApiCheck.findings(document)).isNotEmpty();
  }

  @Test
  void findsNothingInTheDocumentThatIsRight() throws IOException {
    assertThat(OpenApiCheck.findings(OpenApiCheck.parse(Files.readString(GOLDEN)))).isEmpty();
  }
}
