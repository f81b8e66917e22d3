package dev.lading.local.journal;

import dev.lading.model.Function;
import dev.lading.model.Handler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of the application's own code that a stack trace comes from. */
public final class SourceLine {

  private static final Pattern FRAME =
      Pattern.compile(
          "(?:\\s*at )?(?:[\\w.@-]*//?)?([\\w.$]+)\\.[\\w$<>]+\\(([\\w$]+\\.\\w+):(\\d+)\\)");

  private static final Pattern EXCEPTION =
      Pattern.compile("(?:Caused by: |.*: )?([a-z]\\w*(?:\\.\\w+)+(?:Exception|Error)\\b.*)");

  private final Set<String> packages = new TreeSet<>();

  /** Of the packages that have handlers, and those below. */
  public SourceLine(List<Function> functions) {
    for (Function function : functions) {
      for (Handler handler : function.handlers()) {
        String name = handler.type().binaryName();
        packages.add(name.substring(0, name.lastIndexOf('.') + 1));
      }
    }
  }

  /** Such as {@code MemoryHandler.java:41}; empty where no line of the application is known. */
  public String of(Entry entry) {
    Failure failure = entry.failure();
    String thrown = failure == null ? "" : first(failure.stack());
    return thrown.isEmpty() ? first(entry.log()) : thrown;
  }

  private String first(List<String> lines) {
    for (String line : lines) {
      Matcher frame = FRAME.matcher(line.strip());
      if (frame.matches() && packages.stream().anyMatch(frame.group(1)::startsWith)) {
        return frame.group(2) + ":" + frame.group(3);
      }
    }
    return "";
  }

  /** The exception that a log tells of; empty where it tells of none. */
  public static String exception(List<String> log) {
    for (int i = 0; i + 1 < log.size(); i++) {
      Matcher exception = EXCEPTION.matcher(log.get(i));
      if (exception.matches() && log.get(i + 1).strip().startsWith("at ")) {
        return exception.group(1);
      }
    }
    return "";
  }
}
