package dev.lading.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** Runs the command line in this process, as {@code lading} would. */
final class Lading {

  private Lading() {}

  /**
   * What a command did.
   *
   * @param exit its status
   * @param output what it wrote to standard output and to standard error
   */
  record Result(int exit, String output) {}

  static Result run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static Result run(Map<String, String> environment, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      CommandLine line = Main.commandLine(environment);
      PrintWriter writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
      line.setOut(writer);
      line.setErr(writer);
      int exit = line.execute(arguments);
      return new Result(exit, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
