package dev.lading.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lading.runtime.api.CurrentContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ListResourceBundle;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemLoggerTest {

  private static final Map<String, String> JSON = Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON");

  private final Output output = new Output();

  @AfterEach
  void endInvocation() {
    CurrentContext.set(null);
  }

  private System.Logger logger(Map<String, String> environment, String name) {
    return new LambdaLoggerFinder(output.logs(environment))
        .getLogger(name, SystemLoggerTest.class.getModule());
  }

  @Test
  void isTheOneThatJavaFinds() {
    assertThat(System.getLogger("com.example").getClass()).isEqualTo(SystemLogger.class);
    assertThat(System.getLogger("com.example").getName()).isEqualTo("com.example");
  }

  @Test
  void writesALineOfJsonWithTheFieldsOfTheInvocation() throws Exception {
    CurrentContext.set(
        new TestContext("request-1", "Root=1-5bef-7ad4;Parent=9a91;Sampled=1", "tenant-1"));
    logger(JSON, "com.example.Orders").log(Level.INFO, "order \"{0}\" of {1}", 7, "ada ☕");

    JsonNode line = output.json();
    assertThat(Instant.parse(line.path("timestamp").asText())).isBefore(Instant.now());
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("message").asText()).isEqualTo("order \"7\" of ada ☕");
    assertThat(line.path("logger").asText()).isEqualTo("com.example.Orders");
    assertThat(line.path("AWSRequestId").asText()).isEqualTo("request-1");
    assertThat(line.path("xrayTraceId").asText()).isEqualTo("1-5bef-7ad4");
    assertThat(line.path("tenantId").asText()).isEqualTo("tenant-1");
    assertThat(line.has("errorType")).isFalse();
  }

  @Test
  void writesWhatWasThrown() throws Exception {
    IOException thrown = new IOException("no route", new IllegalStateException("deep"));
    logger(JSON, "a").log(Level.ERROR, "failed", thrown);

    JsonNode line = output.json();
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("errorType").asText()).isEqualTo("java.io.IOException");
    assertThat(line.path("errorMessage").asText()).isEqualTo("no route");
    assertThat(line.path("stackTrace").get(0).asText())
        .startsWith("at ")
        .contains("SystemLoggerTest.writesWhatWasThrown");
    assertThat(line.path("stackTrace").toString())
        .contains("Caused by: java.lang.IllegalStateException: deep");
    assertThat(line.has("AWSRequestId")).isFalse();
  }

  @Test
  void writesTextWithItsStackTraceWhereTheFormatIsNotJson() {
    CurrentContext.set(new TestContext("request-1", null, null));
    logger(Map.of("AWS_LAMBDA_LOG_FORMAT", "Text"), "com.example.Orders")
        .log(Level.WARNING, "late", new IOException("slow"));

    assertThat(output.text().lines().findFirst().orElseThrow().substring(24))
        .isEqualTo(" request-1 WARN com.example.Orders - late");
    assertThat(output.text()).contains("\njava.io.IOException: slow\n\tat ");
  }

  @Test
  void leavesOutWhatIsBelowTheFunctionsLevel() {
    System.Logger warn = logger(Map.of("AWS_LAMBDA_LOG_LEVEL", "warn"), "a");
    assertThat(warn.isLoggable(Level.INFO)).isFalse();
    assertThat(warn.isLoggable(Level.WARNING)).isTrue();
    assertThat(warn.isLoggable(Level.OFF)).isFalse();
    warn.log(Level.INFO, "quiet");
    warn.log(Level.INFO, "quiet", new IOException());
    assertThat(output.text()).isEmpty();

    System.Logger unset = logger(Map.of(), "a");
    assertThat(unset.isLoggable(Level.DEBUG)).isFalse();
    assertThat(unset.isLoggable(Level.INFO)).isTrue();
    System.Logger all = logger(Map.of("AWS_LAMBDA_LOG_LEVEL", "TRACE"), "a");
    assertThat(all.isLoggable(Level.ALL)).isTrue();
    assertThat(all.isLoggable(Level.TRACE)).isTrue();
    System.Logger fatal = logger(Map.of("AWS_LAMBDA_LOG_LEVEL", "FATAL"), "a");
    assertThat(fatal.isLoggable(Level.ERROR)).isFalse();
  }

  @Test
  void singleLoggersHaveLevelsOfTheirOwn() {
    Map<String, String> levels =
        Map.of(
            "AWS_LAMBDA_LOG_LEVEL", "WARN",
            "LADING_LOG_LEVELS", "com.example=INFO, com.example.db = trace ,org=ERROR");
    assertThat(logger(levels, "com.example.Orders").isLoggable(Level.INFO)).isTrue();
    assertThat(logger(levels, "com.example.Orders").isLoggable(Level.DEBUG)).isFalse();
    assertThat(logger(levels, "com.example.db").isLoggable(Level.TRACE)).isTrue();
    assertThat(logger(levels, "com.example.dbx").isLoggable(Level.DEBUG)).isFalse();
    assertThat(logger(levels, "org.apache").isLoggable(Level.WARNING)).isFalse();
    assertThat(logger(levels, "net").isLoggable(Level.INFO)).isFalse();
    assertThat(logger(levels, "net").isLoggable(Level.WARNING)).isTrue();
    assertThat(output.text()).isEmpty();
  }

  @Test
  void aLevelThatIsNoneIsSaidAndPassedOver() {
    System.Logger logger = logger(Map.of("LADING_LOG_LEVELS", "a=LOUD,b=DEBUG,INFO"), "b");

    assertThat(logger.isLoggable(Level.DEBUG)).isTrue();
    assertThat(output.text().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("LADING_LOG_LEVELS has '"));
    assertThat(output.text()).contains("'a=LOUD', which is not logger=LEVEL", "'INFO'");
  }

  @Test
  void badArgumentsLoseNoLine() {
    System.Logger logger = logger(Map.of(), "a");
    logger.log(Level.INFO, "{0", 1);
    logger.log(Level.INFO, (String) null, (Throwable) null);
    ListResourceBundle bundle =
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"key", "translated {0}"}};
          }
        };
    logger.log(Level.INFO, bundle, "key", "x");
    logger.log(Level.INFO, bundle, "gone", (Throwable) null);

    assertThat(output.text().lines().map(line -> line.substring(line.indexOf(" - ") + 3)))
        .containsExactly("{0", "null", "translated x", "gone");
  }
}
