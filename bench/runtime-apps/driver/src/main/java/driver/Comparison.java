package driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs in turn, and prints medians. */
final class Comparison {

  private static final int TRAINING = 112;

  private final List<Program> programs;
  private final Program floor;
  private final Path folder;
  private final int rounds;

  Comparison(List<Program> programs, Program floor, Path folder, int rounds) {
    this.programs = programs;
    this.floor = floor;
    this.folder = folder;
    this.rounds = rounds;
  }

  private record First(double wall, double cpu, double peak) {}

  /** From the start of a process to its first answer; with an archive of classes, or as the JDK comes. */
  void firstAnswers(boolean archive) throws IOException, InterruptedException {
    Map<Program, List<String>> options = new LinkedHashMap<>();
    Map<Program, Long> archives = new LinkedHashMap<>();
    for (Program program : everyone()) {
      options.put(program, archive ? archive(program, archives) : List.of());
    }
    Map<Program, List<First>> results = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Program program : everyone()) {
        First first = program == floor ? hello(options.get(program)) : first(program, options.get(program));
        if (round > 0) { // The first round warms the page cache.
          results.computeIfAbsent(program, each -> new ArrayList<>()).add(first);
        }
      }
    }
    double loop = cpu(results.get(programs.get(0)));
    Tables.head("program", "wall (ms)", "CPU (ms)", "CPU min–max", "× loop", "peak memory (MB)", archive ? "archive (MB)" : "jars (MB)");
    for (Program program : everyone()) {
      List<First> firsts = results.get(program);
      double cpu = cpu(firsts);
      Tables.row(
          program.name(),
          text("%.0f", Tables.median(firsts.stream().map(First::wall).toList())),
          text("%.0f", cpu),
          text("%.0f–%.0f", firsts.stream().mapToDouble(First::cpu).min().orElse(0), firsts.stream().mapToDouble(First::cpu).max().orElse(0)),
          text("%.2f", cpu / loop),
          text("%.1f", Tables.median(firsts.stream().map(First::peak).toList())),
          text("%.2f", (archive ? archives.get(program) : program.jarBytes()) / 1e6));
    }
    System.out.println();
  }

  private static double cpu(List<First> firsts) {
    return Tables.median(firsts.stream().map(First::cpu).toList());
  }

  private List<Program> everyone() {
    List<Program> all = new ArrayList<>();
    all.add(floor);
    all.addAll(programs);
    return all;
  }

  private First first(Program program, List<String> options) throws IOException, InterruptedException {
    Session session = Session.run(program, folder.resolve("process"), options, false, 1);
    return first(session.startNanos(), session.mark(0).nanos(), session.mark(0).usage());
  }

  private First hello(List<String> options) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = floor.start("127.0.0.1:1", folder.resolve("process"), options);
    byte[] hello = process.getInputStream().readNBytes(6);
    First first = first(start, System.nanoTime(), Usage.of(process.pid()));
    process.destroyForcibly().waitFor();
    if (!new String(hello).equals("hello\n")) {
      throw new IllegalStateException(new String(hello));
    }
    return first;
  }

  private static First first(long start, long end, Usage usage) {
    return new First((end - start) / 1e6, usage.cpuNanos() / 1e6, usage.peakKilobytes() / 1024.0);
  }

  /** Makes an archive of the classes that a program uses for each of its routes. */
  private List<String> archive(Program program, Map<Program, Long> sizes) throws IOException, InterruptedException {
    boolean cache = Runtime.version().feature() >= 25;
    Path file = Files.createDirectories(folder.resolve("archives")).resolve(program.id() + (cache ? ".aot" : ".jsa"));
    Files.deleteIfExists(file);
    List<String> record = List.of((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    if (program == floor) {
      Process process = floor.start("127.0.0.1:1", folder.resolve("process"), record);
      process.getOutputStream().close();
      process.getInputStream().readAllBytes();
      process.waitFor(120, TimeUnit.SECONDS);
    } else {
      Session.run(program, folder.resolve("process"), record, true, TRAINING);
    }
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "no archive of " + program.name() + "; its log:\n" + Files.readString(folder.resolve("process").resolve("log")));
    }
    sizes.put(program, Files.size(file));
    return List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
  }

  private record Warm(double perSecond, double cpuMicros, double latency, double answers) {}

  /** Events in a row, of which the first are not counted. */
  void warm(int warmUp, int events) throws IOException, InterruptedException {
    try (OneProcessor one = new OneProcessor()) {
      inARow(warmUp, events);
    }
  }

  private void inARow(int warmUp, int events) throws IOException, InterruptedException {
    Map<Program, List<Warm>> results = new LinkedHashMap<>();
    for (int round = 0; round < Math.max(3, rounds / 3); round++) {
      for (Program program : programs) {
        Session session = Session.run(program, folder.resolve("process"), List.of(), false, warmUp, events);
        int answers = session.mark(1).answers() - session.mark(0).answers();
        double seconds = (session.mark(1).nanos() - session.mark(0).nanos()) / 1e9;
        double cpu = (session.mark(1).usage().cpuNanos() - session.mark(0).usage().cpuNanos()) / 1e3;
        results
            .computeIfAbsent(program, each -> new ArrayList<>())
            .add(
                new Warm(
                    answers / seconds,
                    cpu / answers,
                    session.medianLatencyMicros(session.mark(0).answers(), session.mark(1).answers()),
                    session.mark(1).answers()));
      }
    }
    double loop = Tables.median(results.get(programs.get(0)).stream().map(Warm::cpuMicros).toList());
    double loopRate = Tables.median(results.get(programs.get(0)).stream().map(Warm::perSecond).toList());
    Tables.head("program", "events per second", "× loop", "CPU per event (µs)", "× loop", "median latency (µs)", "until event");
    for (Program program : programs) {
      List<Warm> warms = results.get(program);
      double rate = Tables.median(warms.stream().map(Warm::perSecond).toList());
      double cpu = Tables.median(warms.stream().map(Warm::cpuMicros).toList());
      Tables.row(
          program.name(),
          text("%,.0f", rate),
          text("%.2f", rate / loopRate),
          text("%.0f", cpu),
          text("%.2f", cpu / loop),
          text("%.0f", Tables.median(warms.stream().map(Warm::latency).toList())),
          text("%,.0f", Tables.median(warms.stream().map(Warm::answers).toList())));
    }
    System.out.println();
  }

  /** Whether events become slower with their number: CPU of 5,000 events, soon and late. */
  void drift(int events) throws IOException, InterruptedException {
    Tables.head("program", "CPU per event (µs), soon", "late", "ratio", "peak memory (MB), soon", "late", "events");
    for (Program program : programs) {
      Session session;
      try (OneProcessor one = new OneProcessor()) {
        session = Session.run(program, folder.resolve("process"), List.of(), false, 5000, 5000, events - 15_000, 5000);
      }
      double early = perEvent(session, 1);
      double late = perEvent(session, 3);
      Tables.row(
          program.name(),
          text("%.0f", early),
          text("%.0f", late),
          text("%.2f", late / early),
          text("%.1f", session.mark(1).usage().peakKilobytes() / 1024.0),
          text("%.1f", session.mark(3).usage().peakKilobytes() / 1024.0),
          text("%,d", session.mark(3).answers()));
    }
    System.out.println();
  }

  private static double perEvent(Session session, int stretch) {
    Session.Mark from = session.mark(stretch - 1);
    Session.Mark to = session.mark(stretch);
    return (to.usage().cpuNanos() - from.usage().cpuNanos()) / 1e3 / (to.answers() - from.answers());
  }

  private static String text(String format, Object... values) {
    return String.format(java.util.Locale.ROOT, format, values);
  }
}
