package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.model.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events that functions are trained with.
 *
 * <p>Without the user's own there is one for a function with routes: a request that no route takes.
 * It calls no handler, for a handler may do anything, but the reading of requests and the writing
 * of responses is learned by it.
 */
final class TrainingEvents {

  private static final String UNKNOWN_PATH =
      """
      {"version":"2.0","routeKey":"$default","rawPath":"/_lading/training","rawQueryString":"",
       "headers":{"accept":"*/*","content-type":"application/json","host":"localhost"},
       "requestContext":{"http":{"method":"GET","path":"/_lading/training","protocol":"HTTP/1.1",
       "sourceIp":"127.0.0.1","userAgent":"lading"},"requestId":"training","stage":"$default",
       "timeEpoch":0},"isBase64Encoded":false}
      """;

  private final Map<String, List<String>> events;
  private final int given;

  private TrainingEvents(Map<String, List<String>> events, int given) {
    this.events = events;
    this.given = given;
  }

  /** Reads the user's events for the functions of an image; those of others are left alone. */
  static TrainingEvents read(Optional<Path> folder, ImagePlan plan) throws IOException {
    Map<String, List<String>> events = new LinkedHashMap<>();
    int given = 0;
    for (Function function : plan.manifest().functions()) {
      List<String> own = new ArrayList<>();
      if (!function.routes().isEmpty()) {
        own.add(UNKNOWN_PATH);
      }
      if (folder.isPresent()) {
        for (Path file : filesOf(folder.get().resolve(function.name().value()))) {
          own.add(Files.readString(file));
          given++;
        }
      }
      events.put(function.name().value(), own);
    }
    return new TrainingEvents(events, given);
  }

  /** A function's events, in order. */
  List<String> of(Function function) {
    return events.getOrDefault(function.name().value(), List.of());
  }

  /** How many the user gave. */
  int given() {
    return given;
  }

  /** What tells these events from others. */
  String key() {
    return Sha256.ofText(events.toString());
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
