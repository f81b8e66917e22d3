package driver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What {@code bench/runtime} runs once everything is built. */
public final class Main {

  private static final String AWS_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final Path apps;
  private final Path lading;

  private Main(Path apps, Path lading) {
    this.apps = apps;
    this.lading = lading;
  }

  /** The folder of built programs, that of Lading's, and options; see {@code bench/runtime}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Main main = new Main(Path.of(arguments[0]), Path.of(arguments[1]));
    Path folder = Files.createDirectories(Path.of(arguments[2])).toAbsolutePath();
    List<String> options = Arrays.asList(arguments).subList(3, arguments.length);
    int rounds = Integer.parseInt(option(options, "--rounds", "15"));
    int events = Integer.parseInt(option(options, "--events", "20000"));
    List<String> parts = List.of(option(options, "--parts", "first,archive,warm,queue,drift").split(","));
    List<String> only = List.of(option(options, "--only", "").split(","));

    if (!option(options, "--soak", "").isEmpty()) {
      main.soak(Integer.parseInt(option(options, "--soak", "")), Long.parseLong(option(options, "--seed", "1")), folder);
      return;
    }
    System.out.println("JDK " + Runtime.version() + ", " + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors, medians of " + rounds + " rounds");
    System.out.println();
    Program floor = main.program("hello", "JVM that prints hello", null, main.jars("shop"), "shop.Hello");
    List<Program> requests = new ArrayList<>(main.requests());
    List<Program> queues = new ArrayList<>(main.queues());
    if (!only.get(0).isEmpty()) {
      requests.removeIf(program -> !program.id().equals("loop") && !only.contains(program.id()));
      queues.removeIf(program -> !program.id().equals("loop") && !only.contains(program.id()));
    }
    Comparison http = new Comparison(requests, floor, folder, rounds);
    if (parts.contains("first")) {
      System.out.println("### From the start of the process to its first answer\n");
      http.firstAnswers(false);
    }
    if (parts.contains("archive")) {
      System.out.println("### The same, with " + (Runtime.version().feature() >= 25 ? "an AOT cache" : "AppCDS") + "\n");
      http.firstAnswers(true);
    }
    if (parts.contains("warm")) {
      System.out.printf("### Warm: requests %,d to %,d%n%n", 5000, 5000 + events);
      http.warm(5000, events);
    }
    if (parts.contains("queue")) {
      System.out.printf("### Warm: batches of ten messages, %,d to %,d%n%n", 2500, 2500 + events / 4);
      new Comparison(queues, floor, folder, rounds).warm(2500, events / 4);
    }
    if (parts.contains("drift")) {
      System.out.println("### Drift\n");
      http.drift(50_000);
    }
  }

  private void soak(int events, long seed, Path folder) throws IOException, InterruptedException {
    System.out.println("JDK " + Runtime.version() + ", seed " + seed);
    for (Program program : requests()) {
      if (program.id().startsWith("lading-j")) {
        System.out.println(program.name() + ":");
        new Soak(events, seed).run(program, folder.resolve("soak"));
      }
    }
  }

  private List<Program> requests() throws IOException {
    List<Program> programs = new ArrayList<>();
    programs.add(program("loop", "raw-socket loop, JSON by hand", Events.Kind.RECORDS, jars("loop"), "loop.Loop"));
    programs.add(program("loop-texts", "raw-socket loop, text bodies", Events.Kind.TEXTS, jars("loop"), "loop.Loop", "text"));
    for (Path jsonb : existing("jsonb.jar")) {
      programs.add(lading("lading-jsonb", "Lading, avaje-jsonb", Events.Kind.RECORDS, jsonb, "jsonb"));
    }
    programs.add(lading("lading-jackson", "Lading, Jackson", Events.Kind.RECORDS, lading.resolve("jackson.jar"), "jackson"));
    programs.add(lading("lading-texts", "Lading, text bodies", Events.Kind.TEXTS, lading.resolve("texts.jar"), "texts"));
    programs.add(program("aws-stream", "AWS's client, streaming handler, JSON by hand", Events.Kind.RECORDS, jars("aws"), AWS_CLIENT, "aws.StreamHandler::handleRequest"));
    programs.add(program("aws-pojo", "AWS's client, POJO handler", Events.Kind.RECORDS, jars("aws"), AWS_CLIENT, "aws.PojoHandler::handleRequest"));
    programs.add(program("micronaut", "Micronaut on AWS's client", Events.Kind.RECORDS, jars("micronaut"), AWS_CLIENT, "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction::handleRequest"));
    // JBoss Threads asks for the option on JDK 24 and later, and fails without it after some events.
    programs.add(program("quarkus", "Quarkus on AWS's client", Events.Kind.RECORDS, quarkus(), "--add-opens=java.base/java.lang=ALL-UNNAMED", AWS_CLIENT, "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"));
    programs.add(program("spring", "Spring Boot (serverless-java-container) on AWS's client", Events.Kind.RECORDS, jars("spring"), AWS_CLIENT, "app.StreamHandler::handleRequest"));
    return programs;
  }

  private List<Program> queues() throws IOException {
    List<Program> programs = new ArrayList<>();
    programs.add(program("loop", "raw-socket loop, JSON by hand", Events.Kind.QUEUE, jars("loop"), "loop.Loop"));
    for (Path jsonb : existing("jsonb.jar")) {
      programs.add(lading("lading-jsonb", "Lading, avaje-jsonb", Events.Kind.QUEUE, jsonb, "jsonb"));
    }
    programs.add(lading("lading-jackson", "Lading, Jackson", Events.Kind.QUEUE, lading.resolve("jackson.jar"), "jackson"));
    programs.add(lading("lading-texts", "Lading, text bodies", Events.Kind.QUEUE, lading.resolve("texts.jar"), "texts"));
    programs.add(program("aws-stream", "AWS's client, streaming handler, JSON by hand", Events.Kind.QUEUE, jars("aws"), AWS_CLIENT, "aws.StreamHandler::handleRequest"));
    programs.add(program("aws-pojo", "AWS's client, POJO handler", Events.Kind.QUEUE, jars("aws"), AWS_CLIENT, "aws.QueueHandler::handleRequest"));
    return programs;
  }

  private Program lading(String id, String name, Events.Kind kind, Path jar, String libraries) throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(jar);
    jars.add(lading.resolve("lading-runtime.jar"));
    for (Path library : paths(apps.resolve("libraries").resolve("target/classpath.txt"))) {
      String file = library.getFileName().toString();
      boolean wanted =
          file.startsWith("shop-")
              || file.startsWith("aws-lambda")
              || (libraries.equals("jackson") && file.startsWith("jackson"))
              || (libraries.equals("jsonb") && file.startsWith("avaje"));
      if (wanted) {
        jars.add(library);
      }
    }
    return new Program(id, name, kind, jars, List.of("dev.lading.runtime.Bootstrap", "app.generated.ShopImage"));
  }

  private List<Path> existing(String jar) {
    return Files.exists(lading.resolve(jar)) ? List.of(lading.resolve(jar)) : List.of();
  }

  private Program program(String id, String name, Events.Kind kind, List<Path> jars, String... arguments) {
    return new Program(id, name, kind, jars, List.of(arguments));
  }

  private List<Path> jars(String module) throws IOException {
    Path target = apps.resolve(module).resolve("target");
    List<Path> jars = new ArrayList<>();
    jars.add(target.resolve(module + "-1.jar"));
    jars.addAll(paths(target.resolve("classpath.txt")));
    return jars;
  }

  private List<Path> quarkus() throws IOException {
    Path target = apps.resolve("quarkus").resolve("target");
    List<Path> jars = new ArrayList<>();
    jars.add(target.resolve("quarkus-1-runner.jar"));
    try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      libraries.sorted().forEach(jars::add);
    }
    return jars;
  }

  private static List<Path> paths(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? List.of() : Stream.of(text.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static String option(List<String> options, String name, String otherwise) {
    int at = options.indexOf(name);
    return at < 0 ? otherwise : options.get(at + 1);
  }
}
