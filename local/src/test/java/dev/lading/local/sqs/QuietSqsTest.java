package dev.lading.local.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** With a logger as Maven's, which prints all from INFO on. */
class QuietSqsTest {

  @Test
  void noLineTellsOfEachQueue() throws Exception {
    PrintStream error = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, UTF_8));
    try (SqsServer server = SqsServer.start(0, "local", "000000000000")) {
      LoggerFactory.getLogger("com.example").info("a line of somebody else");
      server.client().createQueue("jobs", Map.of(), Map.of());
    } finally {
      System.setErr(error);
    }

    assertThat(written.toString(UTF_8))
        .contains("a line of somebody else")
        .doesNotContain("elasticmq");
  }
}
