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
    Session session = Session.run(program, folder.resolve("process"), options, List.of(1), false);
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
      Session.run(program, folder.resolve("process"), record, List.of(TRAINING), true);
    }
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "no archive of " + program.name() + "; its log:\n" + Files.readString(folder.resolve("process").resolve("log")));
    }
    sizes.put(program, Files.size(file));
    return List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
  }

  private record Warm(double perSecond, double cpuMicros, double latency) {}

  /** Events in a row, of which the first are not counted. */
  void warm(int warmUp, int events) throws IOException, InterruptedException {
    Map<Program, List<Warm>> results = new LinkedHashMap<>();
    for (int round = 0; round < Math.max(3, rounds / 3); round++) {
      for (Program program : programs) {
        Session session = Session.run(program, folder.resolve("process"), List.of(), List.of(warmUp, warmUp + events), false);
        double seconds = (session.mark(1).nanos() - session.mark(0).nanos()) / 1e9;
        double cpu = (session.mark(1).usage().cpuNanos() - session.mark(0).usage().cpuNanos()) / 1e3;
        results
            .computeIfAbsent(program, each -> new ArrayList<>())
            .add(new Warm(events / seconds, cpu / events, session.medianLatencyMicros(warmUp, warmUp + events)));
      }
    }
    double loop = Tables.median(results.get(programs.get(0)).stream().map(Warm::cpuMicros).toList());
    double loopRate = Tables.median(results.get(programs.get(0)).stream().map(Warm::perSecond).toList());
    Tables.head("program", "events per second", "× loop", "CPU per event (µs)", "× loop", "median latency (µs)");
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
          text("%.0f", Tables.median(warms.stream().map(Warm::latency).toList())));
    }
    System.out.println();
  }

  /** Whether events become slower with their number. */
  void drift(int events) throws IOException, InterruptedException {
    Tables.head("program", "CPU per event (µs), 5,000–10,000", text("%,d–%,d", events - 5000, events), "ratio", "peak memory at 10,000 (MB)", text("at %,d", events));
    for (Program program : programs) {
      Session session =
          Session.run(program, folder.resolve("process"), List.of(), List.of(5000, 10_000, events - 5000, events), false);
      double early = (session.mark(1).usage().cpuNanos() - session.mark(0).usage().cpuNanos()) / 5e6;
      double late = (session.mark(3).usage().cpuNanos() - session.mark(2).usage().cpuNanos()) / 5e6;
      Tables.row(
          program.name(),
          text("%.0f", early),
          text("%.0f", late),
          text("%.2f", late / early),
          text("%.1f", session.mark(1).usage().peakKilobytes() / 1024.0),
          text("%.1f", session.mark(3).usage().peakKilobytes() / 1024.0));
    }
    System.out.println();
  }

  private static String text(String format, Object... values) {
    return String.format(java.util.Locale.ROOT, format, values);
  }
}
