package dev.lading.logging;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What was thrown, as the JVM prints it. */
final class StackTrace {

  private StackTrace() {}

  static String of(Throwable thrown) {
    StringWriter text = new StringWriter(1024);
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
