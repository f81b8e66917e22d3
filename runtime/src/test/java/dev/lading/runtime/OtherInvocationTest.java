package dev.lading.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules, and events that the function does not know, through the real loop. */
class OtherInvocationTest {

  private static final String KNOWN =
      "; this function knows routes: POST /shops/{shop}/orders, ANY /echo/{rest+},"
          + " GET /image/{size}, DELETE /orders, GET /fail/{how}, GET /cookies, GET /null;"
          + " queues: jobs, mail; schedules: daily";

  private RunningFunction function;

  @BeforeEach
  void start() throws IOException {
    function = RunningFunction.shop();
  }

  @AfterEach
  void stop() {
    function.close();
  }

  private JsonNode error(String event) throws Exception {
    LoopbackRuntimeApi.Answer answer = function.invoke(event);
    assertThat(answer.path()).isEqualTo("/invocation/request-1/error");
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void handlesASchedule() throws Exception {
    assertThat(function.respond(Events.read("schedule"))).isEqualTo("null");
    assertThat(function.log())
        .isEqualTo(
            "summary ScheduledEvent[schedule=daily, id=d32c5kddcf5bb8c3,"
                + " time=2026-03-22T18:59:43Z, input=null]\n");
  }

  @Test
  void aSchedulesInputIsGivenAsItIsWritten() throws Exception {
    String event =
        Events.read("schedule").replace("\"time\"", "\"input\": {\"a\": [1, \"}\"]}, \"time\"");

    assertThat(function.respond(event)).isEqualTo("null");
    assertThat(function.log()).contains("input={\"a\": [1, \"}\"]}]");
  }

  @Test
  void failsTheInvocationOfAScheduleSoThatItIsTriedAgain() throws Exception {
    String event = Events.read("schedule").replace("d32c5kddcf5bb8c3", "bad");
    LoopbackRuntimeApi.Answer answer = function.invoke(event);
    JsonNode error = new ObjectMapper().readTree(answer.body());

    assertThat(answer.path()).isEqualTo("/invocation/request-1/error");
    assertThat(answer.headers())
        .containsEntry("Lambda-Runtime-Function-Error-Type", "Function.HandlerFailed");
    assertThat(error.path("errorMessage").asText()).isEqualTo("no data for 2026-03-22T18:59:43Z");
    assertThat(error.path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.path("stackTrace").get(0).asText())
        .startsWith("dev.lading.runtime.ShopImage$OrderHandler.summarize(ShopImage.java:");
    assertThat(function.log()).contains("ERROR RequestId: request-1 failed: java.lang.Ille");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"time\": \"2026-03-22T18:59:43Z\" | \"time\": \"soon\" | which is not of the form",
        "\"time\":                          | \"when\":          | has no time",
        "\"id\":                            | \"name\":          | has no id",
        "daily                              | weekly             | no schedule 'weekly'; it has daily",
      })
  void failsWhereAScheduleIsNotAsTheTemplateWritesIt(String part, String other, String message)
      throws Exception {
    String event = Events.read("schedule").replace(part, other);

    assertThat(error(event).path("errorMessage").asText()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                         | without fields",
        "[1]                        | that is not a JSON object",
        "{\"Records\":[]}           | without records",
        "{\"source\":\"aws.ec2\",\"detail\":{}} | with the fields source, detail",
      })
  void saysWhatItKnowsToAnUnknownEvent(String event, String description) throws Exception {
    assertThat(error(event).path("errorMessage").asText())
        .isEqualTo("an event " + description + KNOWN);
  }

  @Test
  void takesNoForeignEventForItsOwn() throws Exception {
    String description = "with records of aws:s3";
    assertThat(error(Events.read("s3")).path("errorMessage").asText())
        .isEqualTo("an event " + description + KNOWN);
  }

  @Test
  void failsWhereABodyIsNotTheBase64ThatItIsSaidToBe() throws Exception {
    String event = Events.read("function-url").replace("w6TDtg==", "w6TDtg=*");

    assertThat(error(event).path("errorMessage").asText())
        .isEqualTo("the request's body is said to be Base64 and is not");
  }

  @Test
  void failsWhereAnEventIsNotJson() throws Exception {
    assertThat(error("{\"Records\":").path("errorMessage").asText())
        .isEqualTo("the text ends where a value is expected at byte 11");
  }
}
