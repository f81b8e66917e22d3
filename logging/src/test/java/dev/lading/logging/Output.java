package dev.lading.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** The process's output, as Lambda gets it. */
public final class Output {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Logs that write here. */
  public Logs logs(Map<String, String> environment) {
    return new Logs(environment, new PrintStream(bytes, true, UTF_8));
  }

  /** All that was written. */
  public String text() {
    return bytes.toString(UTF_8);
  }

  /** The one line that was written. */
  public JsonNode json() throws Exception {
    String text = text();
    if (text.indexOf('\n') != text.length() - 1) {
      throw new AssertionError("not one line: " + text);
    }
    return new ObjectMapper().readTree(text);
  }
}
