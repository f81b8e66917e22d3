package dev.lading.logging.slf4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lading.logging.Output;
import dev.lading.logging.TestContext;
import dev.lading.runtime.api.CurrentContext;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

class Slf4jLoggerTest {

  private static final Map<String, String> JSON =
      Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "DEBUG");

  private final Output output = new Output();

  @AfterEach
  void endInvocation() {
    CurrentContext.set(null);
    MDC.clear();
  }

  /** A logger with the diagnostic context of the process, as SLF4J's own are. */
  private Logger logger(Map<String, String> environment) {
    return new LambdaLoggerFactory(output.logs(environment), (LambdaMdc) MDC.getMDCAdapter())
        .getLogger("com.example.Orders");
  }

  @Test
  void isTheOneThatSlf4jFinds() {
    Logger logger = LoggerFactory.getLogger("com.example");
    assertThat(logger)
        .isInstanceOf(Slf4jLogger.class)
        .isSameAs(LoggerFactory.getLogger("com.example"));
    assertThat(logger.isInfoEnabled()).isTrue();
    assertThat(logger.isDebugEnabled()).isFalse();
  }

  @Test
  void linesHaveTheDiagnosticContextAndTheInvocation() throws Exception {
    CurrentContext.set(new TestContext("request-1", "Root=1-5bef-7ad4", null));
    MDC.put("user", "ada");
    MDC.put("level", "never in place of the line's own");
    logger(JSON).info("order {} of {}", 7, "ada");

    JsonNode line = output.json();
    assertThat(line.path("message").asText()).isEqualTo("order 7 of ada");
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("user").asText()).isEqualTo("ada");
    assertThat(line.path("AWSRequestId").asText()).isEqualTo("request-1");
    assertThat(line.path("xrayTraceId").asText()).isEqualTo("1-5bef-7ad4");
    assertThat(line.path("logger").asText()).isEqualTo("com.example.Orders");
  }

  @Test
  void theDiagnosticContextKnowsTheInvocation() throws Exception {
    CurrentContext.set(new TestContext("request-1", "Root=1-5bef-7ad4;Parent=1", null));
    MDC.put("user", "ada");
    assertThat(MDC.get("AWSRequestId")).isEqualTo("request-1");
    assertThat(MDC.get("xrayTraceId")).isEqualTo("1-5bef-7ad4");
    assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("user", "AWSRequestId", "xrayTraceId");

    CurrentContext.set(new TestContext("request-2", null, null));
    assertThat(MDC.get("AWSRequestId")).isEqualTo("request-2");
    assertThat(MDC.get("xrayTraceId")).isNull();
    CurrentContext.set(null);
    assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("user");
  }

  @Test
  void theFluentApisKeysAreFields() throws Exception {
    logger(JSON)
        .atWarn()
        .addKeyValue("count", 3)
        .addKeyValue("paid", true)
        .addKeyValue("price", 1.5)
        .addKeyValue("nothing", (Object) null)
        .addMarker(MarkerFactory.getMarker("AUDIT"))
        .setCause(new IOException("slow"))
        .log("order {}", 7);

    JsonNode line = output.json();
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("message").asText()).isEqualTo("order 7");
    assertThat(line.path("count").isInt()).isTrue();
    assertThat(line.path("paid").isBoolean()).isTrue();
    assertThat(line.path("price").asText()).isEqualTo("1.5");
    assertThat(line.path("nothing").asText()).isEqualTo("null");
    assertThat(line.path("marker").asText()).isEqualTo("AUDIT");
    assertThat(line.path("errorType").asText()).isEqualTo("java.io.IOException");
  }

  @Test
  void aThrowableBehindTheArgumentsIsNoArgument() throws Exception {
    logger(JSON).error("order {} failed", 7, new IOException("slow"));

    JsonNode line = output.json();
    assertThat(line.path("message").asText()).isEqualTo("order 7 failed");
    assertThat(line.path("errorMessage").asText()).isEqualTo("slow");
  }

  @Test
  void writesTextWithTheKeysBehindIt() {
    MDC.put("user", "ada");
    logger(Map.of()).info(MarkerFactory.getMarker("AUDIT"), "order {}", 7);
    logger(Map.of()).debug("quiet");
    logger(Map.of()).trace("quiet");

    assertThat(output.text().substring(24))
        .isEqualTo(" INFO com.example.Orders - order 7 marker=AUDIT user=ada\n");
  }
}
