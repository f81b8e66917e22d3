package dev.lading.local.console;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.LocalApi;
import dev.lading.local.journal.SourceLine;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.schedule.Timetable;
import dev.lading.local.source.LocalSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the console shows and drives, as of one compilation.
 *
 * @param identity the application's name, and which compilation of the run it is
 * @param addresses where it answers
 * @param functions sorted by name
 * @param api the API that has their routes
 * @param queues by name
 * @param schedules by name
 * @param timetable when they are due
 * @param sources all other sources of events
 * @param classPath the application's
 */
public record ConsoleView(
    Identity identity,
    Addresses addresses,
    List<LocalFunction> functions,
    LocalApi api,
    Map<String, LocalQueue> queues,
    Map<String, LocalSchedule> schedules,
    Timetable timetable,
    List<LocalSource> sources,
    List<Path> classPath) {

  /** This view with another identity. */
  public ConsoleView with(Identity other) {
    return new ConsoleView(
        other, addresses, functions, api, queues, schedules, timetable, sources, classPath);
  }

  /** Finds the application's own lines in stack traces. */
  SourceLine sourceLine() {
    return new SourceLine(functions.stream().map(LocalFunction::declaration).toList());
  }

  /**
   * Which application it is.
   *
   * @param name the application's name
   * @param generation rises with each compilation that is taken
   * @param problem why the last compilation was not taken, if it was not
   */
  public record Identity(String name, int generation, Optional<String> problem) {}

  /**
   * Where the application answers.
   *
   * @param http its routes
   * @param sqs its queues, if it has any
   */
  public record Addresses(URI http, Optional<URI> sqs) {}
}
