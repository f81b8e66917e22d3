package dev.lading.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.runtime.json.Timestamp;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The log in JSON, by itself and through the real loop. */
class JsonLoggerTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ConsoleLogger console =
      new ConsoleLogger(new PrintStream(out, true, StandardCharsets.UTF_8));

  @Example
  void leavesOutWhatIsBelowTheLevel() {
    JsonLogger logger = new JsonLogger(console, "warn");
    logger.log("no", LogLevel.INFO);
    logger.log("plain");
    logger.log("yes", LogLevel.ERROR);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("\"no\"")
        .contains("\"level\":\"UNDEFINED\",\"message\":\"plain\"}\n")
        .contains("\"level\":\"ERROR\",\"message\":\"yes\"}\n");
  }

  @Example
  void writesOneLineForEachMessageOfARequest() throws Exception {
    Map<String, String> environment =
        Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "LADING_QUEUES", RunningFunction.QUEUES);
    try (RunningFunction function =
        new RunningFunction(environment, ShopImage.class.getName(), "shop")) {
      function.respond(Events.read("sqs"));
      function.respond(Events.request("GET", "/fail/exception", "", ""));
      String[] lines = function.log().split("\n");

      assertThat(lines).hasSize(2);
      JsonNode delivering = new ObjectMapper().readTree(lines[0]);
      assertThat(delivering.path("message").asText()).isEqualTo("delivering m-1 of jobs");
      assertThat(delivering.path("AWSRequestId").asText()).isEqualTo("request-1");
      assertThat(Instant.parse(delivering.path("timestamp").asText())).isNotNull();
      JsonNode failure = new ObjectMapper().readTree(lines[1]);
      assertThat(failure.path("level").asText()).isEqualTo("ERROR");
      assertThat(failure.path("AWSRequestId").asText()).isEqualTo("request-2");
      assertThat(failure.path("message").asText())
          .contains("GET /fail/exception", "\tat dev.lading");
    }
  }

  @Property
  void writesTimesThatAreReadBack(@ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long time) {
    assertThat(Timestamp.of(time)).hasSize(24);
    assertThat(Instant.parse(Timestamp.of(time)).toEpochMilli()).isEqualTo(time);
  }
}
