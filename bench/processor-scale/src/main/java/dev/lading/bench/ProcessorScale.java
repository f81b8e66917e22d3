package dev.lading.bench;

import dev.lading.bench.Compilation.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Compares what annotation processors add to the compilation of one application, written for each of
 * their frameworks; prints a table.
 */
public final class ProcessorScale {

  private static final int HANDLERS_OF_LARGE_FUNCTION = 1000;

  private final Path folder;
  private final Arguments arguments;
  private boolean warm;

  private ProcessorScale(Path folder, Arguments arguments) {
    this.folder = folder;
    this.arguments = arguments;
  }

  /**
   * Takes the folder to work in, the class path of Lading's users, the path of its processor, the
   * folder with the class paths of peers, and then what {@link Arguments} knows.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String own = Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
    Dialect dialect = new Dialects.Lading();
    List<String> templates = List.of("-Alading.templates=functions", "-Alading.suppress=routes-over-quota");
    List<String> noTemplate = List.of("-Alading.templates=none", "-Alading.suppress=routes-over-quota");
    Path peers = Path.of(arguments[3]);
    List<Contender> lading =
        new ArrayList<>(
            List.of(
                new Contender(
                    "floor",
                    dialect,
                    arguments[1],
                    Optional.of(own),
                    List.of("-processor", FloorProcessor.class.getName())),
                new Contender("Lading", dialect, arguments[1], Optional.of(arguments[2]), templates)));
    List<Contender> all = new ArrayList<>(lading);
    all.add(peer("Dagger", new Dialects.Dagger(), peers.resolve("dagger.txt")));
    all.add(peer("avaje-http", new Dialects.Avaje(), peers.resolve("avaje.txt")));
    all.add(peer("Micronaut", new Dialects.Micronaut(), peers.resolve("micronaut.txt")));
    lading.set(1, new Contender("Lading", dialect, arguments[1], Optional.of(arguments[2]), noTemplate));

    ProcessorScale scale =
        new ProcessorScale(
            Path.of(arguments[0]).toAbsolutePath(),
            Arguments.parse(List.of(arguments).subList(4, arguments.length)));
    scale.printHead();
    for (int handlers : scale.arguments.sizes()) {
      scale.measure(new ApplicationSources(handlers, false), all);
    }
    if (scale.arguments.sizes().contains(HANDLERS_OF_LARGE_FUNCTION)) {
      scale.measure(new ApplicationSources(HANDLERS_OF_LARGE_FUNCTION, true), lading);
    }
  }

  private static Contender peer(String name, Dialect dialect, Path classPath) throws IOException {
    String path = Files.readString(classPath).trim();
    return new Contender(name, dialect, path, Optional.of(path), List.of());
  }

  private void printHead() {
    System.out.printf(
        "JDK %s, %d cores, medians of %d%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), arguments.rounds());
    System.out.println(
        "| handlers | processor | wall (s) | × | CPU (s) | × | javac's thread (s) | × | peak memory (MB) |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  /** Compiles in turn, so that whatever else the machine does hits all alike. */
  private void measure(ApplicationSources application, List<Contender> contenders)
      throws IOException, InterruptedException {
    Map<Contender, List<Cost>> costs = new LinkedHashMap<>();
    Map<Contender, Compilation> compilations = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      if (arguments.wants(contender)) {
        for (Contender each : List.of(contender.plain(), contender)) {
          if (costs.put(each, new ArrayList<>()) == null) {
            compilations.put(each, compilation(application, each, costs.size()));
          }
        }
      }
    }
    if (!warm) { // The first round fills the page cache.
      for (Compilation each : compilations.values()) {
        each.run(List.of());
      }
      warm = true;
    }
    for (int round = 0; round < arguments.rounds(); round++) {
      for (Map.Entry<Contender, Compilation> each : compilations.entrySet()) {
        costs.get(each.getKey()).add(each.getValue().run(List.of()));
      }
    }
    costs.keySet().forEach(each -> print(application, each, costs));
    if (arguments.profile()) {
      for (Map.Entry<Contender, Compilation> each : compilations.entrySet()) {
        profile(application, each.getKey(), each.getValue());
      }
    }
  }

  private Compilation compilation(ApplicationSources application, Contender contender, int number)
      throws IOException {
    Path place =
        folder.resolve(application.handlers() + (application.oneGroup() ? "-one" : "") + "/" + number);
    return new Compilation(
        contender, application.write(place.resolve("sources"), contender.dialect()), place);
  }

  private void profile(ApplicationSources application, Contender contender, Compilation compilation)
      throws IOException, InterruptedException {
    String file =
        "%s-%s.jfr".formatted(application.title(), contender.name()).replaceAll("[ ,]+", "-");
    compilation.run(
        List.of("-XX:StartFlightRecording=settings=profile,filename=" + folder.resolve(file)));
  }

  private static void print(
      ApplicationSources application, Contender contender, Map<Contender, List<Cost>> costs) {
    List<Cost> own = costs.get(contender);
    List<Cost> plain = costs.get(contender.plain());
    String name =
        contender.processorPath().isPresent()
            ? contender.name()
            : contender.name() + ", " + contender.dialect().getClass().getSimpleName() + "'s sources";
    System.out.printf(
        "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
        application.title(),
        name,
        median(own, Cost::wall),
        median(own, Cost::wall) / median(plain, Cost::wall),
        median(own, Cost::cpu),
        median(own, Cost::cpu) / median(plain, Cost::cpu),
        median(own, Cost::thread),
        median(own, Cost::thread) / median(plain, Cost::thread),
        median(own, Cost::megabytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
