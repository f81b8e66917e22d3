import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds one application's image with Lading and with jib-maven-plugin, in turn, and starts what they built. */
final class ImageBuilds {

  private static final String LADING = "Lading";
  private static final String JIB = "jib-maven-plugin";
  private static final List<String> TOOLS = List.of(LADING, JIB);
  private static final List<String> QUERIES = List.of("plain", "duckdb", "lance", "onnx");

  private final Path target;
  private final Path app;
  private final String base;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  /** Seconds of processor time of the last Maven, all its threads. */
  private double processorTime;

  private ImageBuilds(Path target, String base) {
    this.target = target;
    this.app = target.resolve("app");
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new LinkedHashMap<>(Map.of("--rounds", "5", "--starts", "7", "--parts", "builds,starts"));
    for (int index = 3; index + 1 < arguments.length; index += 2) {
      options.put(arguments[index], arguments[index + 1]);
    }
    List<String> parts = Arrays.asList(options.get("--parts").split(","));
    ImageBuilds builds = new ImageBuilds(Path.of(arguments[0]), arguments[1]);
    System.out.println("JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
    builds.warmUp();
    if (parts.contains("builds")) {
      builds.measureBuilds(Integer.parseInt(options.get("--rounds")));
    }
    if (parts.contains("starts")) {
      builds.measureStarts(Integer.parseInt(options.get("--starts")));
    }
    if (parts.contains("class-data")) {
      builds.measureClassData(Integer.parseInt(options.get("--starts")));
    }
  }

  // ---- builds

  /** Fetches plugins and jars, and puts the base into each tool's own cache of bases. */
  private void warmUp() throws Exception {
    edit(0);
    maven("-U", "compile");
    for (String tool : TOOLS) {
      build(tool);
    }
  }

  private void measureBuilds(int rounds) throws Exception {
    Map<String, Map<String, Long>> whole = new LinkedHashMap<>();
    Map<String, Map<String, Long>> edited = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      time("Maven", "start", () -> maven("validate"));
      for (String tool : TOOLS) {
        delete(cache(tool));
        Files.deleteIfExists(archive(tool));
        time(tool, "first", () -> build(tool));
        whole.put(tool, layers(archive(tool)));
        time(tool, "nothing changed", () -> build(tool));
        edit(round);
        maven("compile");
        time(tool, "one class changed", () -> build(tool));
        edited.put(tool, layers(archive(tool)));
        edit(0);
        maven("compile");
      }
    }
    double start = median("Maven", "start");
    System.out.printf(Locale.ROOT, "%nMedians of %d; Maven's own start (mvn validate) is %.2f s of each time.%n%n", rounds, start);
    double cpu = median("Maven", "start, CPU");
    System.out.printf(Locale.ROOT, "CPU is that of all threads, with the JVM's own compilers; Maven's start takes %.2f s of it.%n%n", cpu);
    System.out.println("| | Lading | jib-maven-plugin | × | without Maven's start, × |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (String what : List.of("first", "nothing changed", "one class changed")) {
      row(what, start);
      row(what + ", CPU", cpu);
    }
    bytes("layers above the base (MB)", own(whole.get(LADING), whole), own(whole.get(JIB), whole));
    bytes("whole image (MB)", sum(whole.get(LADING)), sum(whole.get(JIB)));
    bytes("layers new after one class (MB)", changed(whole, edited, LADING), changed(whole, edited, JIB));
  }

  private void row(String what, double start) {
    double ours = median(LADING, what);
    double theirs = median(JIB, what);
    System.out.printf(Locale.ROOT, "| %s (s) | %.2f | %.2f | %.2f | %.2f |%n", what, ours, theirs, ours / theirs, (ours - start) / (theirs - start));
  }

  private static void bytes(String what, long ours, long theirs) {
    System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.2f | |%n", what, ours / 1e6, theirs / 1e6, (double) ours / theirs);
  }

  /** The bytes of the layers that are not the base's: the base's are the ones that both images have. */
  private static long own(Map<String, Long> layers, Map<String, Map<String, Long>> all) {
    return layers.entrySet().stream()
        .filter(layer -> !all.values().stream().allMatch(each -> each.containsKey(layer.getKey())))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long sum(Map<String, Long> layers) {
    return layers.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long changed(Map<String, Map<String, Long>> whole, Map<String, Map<String, Long>> edited, String tool) {
    return edited.get(tool).entrySet().stream()
        .filter(layer -> !whole.get(tool).containsKey(layer.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void build(String tool) throws Exception {
    if (tool.equals(LADING)) {
      lading();
    } else {
      maven(
          "com.google.cloud.tools:jib-maven-plugin:buildTar",
          "-Dlading.base=" + base,
          "-Dbench.target=queries",
          "-Djib.outputPaths.tar=" + archive(tool),
          "-DsendCredentialsOverHttp=true",
          "-Djib.applicationCache=" + cache(tool),
          "-Djib.baseImageCache=" + target.resolve("jib-base"));
    }
  }

  private void lading(String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("dev.lading:lading-maven-plugin:image", "-Dlading.base=" + base));
    arguments.addAll(List.of("-Dlading.cache=" + cache(LADING), "-Dlading.baseCache=" + target.resolve("lading-base")));
    arguments.addAll(Arrays.asList(more));
    maven(arguments.toArray(new String[0]));
  }

  private Path cache(String tool) {
    return target.resolve(tool.equals(LADING) ? "lading-cache" : "jib-cache");
  }

  private Path archive(String tool) {
    return tool.equals(LADING) ? app.resolve("target/lading/images/queries.tar") : app.resolve("target/jib-image.tar");
  }

  /** Gives the class of the application that changes another constant. */
  private void edit(int number) throws IOException {
    Path file = app.resolve("src/main/java/bench/Edited.java");
    Files.writeString(file, Files.readString(file).replaceFirst("TEXT = \"\\d+\"", "TEXT = \"" + number + "\""));
  }

  private void maven(String... arguments) throws IOException, InterruptedException {
    // Bash tells the processor time of a command and of all that it starts.
    List<String> command = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" > \"$0\" 2>&1", target.resolve("maven.log").toString()));
    command.addAll(List.of("mvn", "-B", "-ntp", "-q", "-gs", target.resolve("settings.xml").toString()));
    command.add("-Dmaven.repo.local=" + target.resolve("m2"));
    command.addAll(List.of("-f", app.resolve("pom.xml").toString()));
    command.addAll(Arrays.asList(arguments));
    Path log = target.resolve("maven.log");
    Process process = new ProcessBuilder(command).start();
    String[] seconds = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
    }
    processorTime = Double.parseDouble(seconds[seconds.length - 2]) + Double.parseDouble(seconds[seconds.length - 1]);
  }

  // ---- what the archives hold

  /** The layers of an archive with their sizes. A layer's name in it is its digest, or derived from it. */
  private static Map<String, Long> layers(Path archive) throws Exception {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (String line : output("tar", "-tvf", archive.toString()).lines().toList()) {
      String[] columns = line.trim().split("\\s+");
      sizes.put(columns[5], Long.parseLong(columns[2]));
    }
    Map<String, Long> layers = new LinkedHashMap<>();
    for (String name : layerNames(archive)) {
      layers.put(name, sizes.get(name));
    }
    return layers;
  }

  private static List<String> layerNames(Path archive) throws Exception {
    Matcher list = Pattern.compile("\"Layers\":\\[([^\\]]*)\\]").matcher(output("tar", "-xOf", archive.toString(), "manifest.json"));
    if (!list.find()) {
      throw new IllegalStateException(archive + " has no list of layers");
    }
    return Arrays.stream(list.group(1).split(",")).map(name -> name.replace("\"", "").trim()).toList();
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command));
    }
    return text;
  }

  // ---- cold starts

  private void measureStarts(int starts) throws Exception {
    Map<String, Path> roots = new LinkedHashMap<>();
    for (String tool : TOOLS) {
      roots.put(tool, unpack(archive(tool), target.resolve("root-" + tool)));
    }
    Map<String, List<Double>> copied = new LinkedHashMap<>();
    for (int run = 0; run <= starts; run++) {
      for (String query : QUERIES) {
        for (String tool : TOOLS) {
          Path temporary = roots.get(tool).resolve("tmp");
          delete(temporary);
          Files.createDirectory(temporary);
          double seconds = firstAnswer(tool, roots.get(tool), query);
          if (run > 0) { // The first run of each warms the page cache.
            times.computeIfAbsent(tool + query, key -> new ArrayList<>()).add(seconds);
            copied.computeIfAbsent(tool + query, key -> new ArrayList<>()).add(libraries(temporary) / 1e6);
          }
        }
      }
    }
    System.out.printf("%nProcess start to first answer, medians of %d.%n%n", starts);
    System.out.println("| first event | Lading (ms) | plain jars (ms) | × | natives in /tmp (MB) | plain jars (MB) |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (String query : QUERIES) {
      double ours = median(LADING, query) * 1e3;
      double theirs = median(JIB, query) * 1e3;
      System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f | %.0f | %.0f |%n", query, ours, theirs, ours / theirs, median(copied.get(LADING + query)), median(copied.get(JIB + query)));
    }
  }

  // ---- class data

  private static final String PLAIN = "without";
  private static final String ARCHIVE = "AppCDS";
  private static final String AOT = "AOT cache";

  /** First answers without an archive, with Lading's, and, where the base's Java has it, with an AOT cache of the same events. */
  private void measureClassData(int starts) throws Exception {
    Path events = target.resolve("training/queries");
    Files.createDirectories(events);
    for (String query : QUERIES) {
      Files.writeString(events.resolve(query + ".json"), event(query));
    }
    Map<String, Path> roots = new LinkedHashMap<>();
    lading();
    roots.put(PLAIN, unpack(archive(LADING), target.resolve("root-plain")));
    lading("-Dlading.classData=required", "-Dlading.trainingEvents=" + events.getParent());
    roots.put(ARCHIVE, unpack(archive(LADING), target.resolve("root-archive")));
    if (javaVersion(roots.get(PLAIN)) >= 25) {
      roots.put(AOT, aotRoot());
    }
    for (int run = 0; run <= starts; run++) {
      for (String query : QUERIES) {
        for (Map.Entry<String, Path> root : roots.entrySet()) {
          Path temporary = root.getValue().resolve("tmp");
          delete(temporary);
          Files.createDirectory(temporary);
          double seconds = firstAnswer(LADING, root.getValue(), query);
          if (run > 0) {
            times.computeIfAbsent(root.getKey() + query, key -> new ArrayList<>()).add(seconds);
            times.computeIfAbsent(root.getKey() + query + ", CPU", key -> new ArrayList<>()).add(processorTime);
          }
        }
      }
    }
    System.out.printf("%nJava %d: process start to first answer, medians of %d, in ms; CPU until then in brackets.%n%n", javaVersion(roots.get(PLAIN)), starts);
    System.out.println("| first event | " + String.join(" | ", roots.keySet()) + " |");
    System.out.println("| --- |" + " ---: |".repeat(roots.size()));
    for (String query : QUERIES) {
      StringBuilder row = new StringBuilder("| " + query + " |");
      for (String way : roots.keySet()) {
        row.append(String.format(Locale.ROOT, " %.0f (%.0f) |", median(way + query, "") * 1e3, median(way + query, ", CPU") * 1e3));
      }
      System.out.println(row);
    }
    Path archive = roots.get(ARCHIVE).resolve("var/task/lading.jsa");
    System.out.printf(Locale.ROOT, "%nThe archive has %.1f MB%s.%n", Files.size(archive) / 1e6, roots.containsKey(AOT) ? String.format(Locale.ROOT, ", the cache %.1f MB", Files.size(roots.get(AOT).resolve("var/task/lading.aot")) / 1e6) : "");
  }

  /** The image with the archive, whose classes are all in jars, with an AOT cache in the archive's place. */
  private Path aotRoot() throws Exception {
    Path root = unpack(archive(LADING), target.resolve("root-aot"));
    Path options = root.resolve("var/task/lading.options");
    String plain = Files.readString(options).replaceFirst("-XX:SharedArchiveFile=\\S+\n", "");
    Files.delete(root.resolve("var/task/lading.jsa"));
    Path temporary = root.resolve("tmp");
    delete(temporary);
    Files.createDirectory(temporary);
    Files.writeString(options, "-XX:AOTCacheOutput=/tmp/lading.aot\n" + plain);
    train(root);
    Files.move(temporary.resolve("lading.aot"), root.resolve("var/task/lading.aot"));
    Files.writeString(options, "-XX:AOTCache=/var/task/lading.aot\n" + plain);
    return root;
  }

  private static int javaVersion(Path root) throws IOException {
    Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.readString(root.resolve("var/lang/release")));
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }

  /** Has a function answer one event of each kind, and ends it in order, so that it writes what it has learned. */
  private void train(Path root) throws Exception {
    List<String> open = new ArrayList<>(QUERIES);
    CompletableFuture<String> done = new CompletableFuture<>();
    HttpServer server = runtimeApi(exchange -> open.isEmpty() ? null : event(open.remove(0)), text -> {}, () -> done.complete(""));
    Process process = start(LADING, root, server.getAddress().getPort());
    done.get(120, TimeUnit.SECONDS);
    process.destroy();
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the JVM writes no AOT cache");
    }
    server.stop(0);
  }

  private interface Events {
    String next(com.sun.net.httpserver.HttpExchange exchange);
  }

  /** Lambda's Runtime API, for the events that there are; it does not answer who asks for more. */
  private static HttpServer runtimeApi(Events events, java.util.function.Consumer<String> answered, Runnable ended) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(task -> daemon(task)));
    server.createContext(
        "/2018-06-01/runtime/",
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/next")) {
            String next = events.next(exchange);
            if (next == null) {
              ended.run();
              return; // As Lambda freezes an idle function.
            }
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "first");
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-2:123456789012:function:bench");
            byte[] event = next.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
          } else {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answered.accept(text);
            exchange.sendResponseHeaders(202, -1);
          }
          exchange.close();
        });
    server.start();
    return server;
  }

  /** Bytes of machine code that lie in the folder for temporary files at the first answer. */
  private static long libraries(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.getFileName().toString().matches(".*\\.so([._].*)?"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private Path unpack(Path archive, Path root) throws Exception {
    delete(root);
    Files.createDirectories(root);
    for (String layer : layerNames(archive)) {
      output("sh", "-c", "tar -xOf '" + archive + "' '" + layer + "' | gzip -dcf | tar -x --warning=no-unknown-keyword -C '" + root + "'");
    }
    return root;
  }

  /** Seconds from the start of the image's process until it has answered its first event. */
  private double firstAnswer(String tool, Path root, String query) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    HttpServer server = runtimeApi(exchange -> answer.isDone() ? null : event(query), answer::complete, () -> {});
    long start = System.nanoTime();
    Process process = start(tool, root, server.getAddress().getPort());
    try {
      String text = answer.get(60, TimeUnit.SECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
      processorTime = process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
      if (!text.contains(query + " ")) {
        throw new IllegalStateException(tool + ", " + query + ": " + text);
      }
      return seconds;
    } finally {
      process.destroyForcibly().waitFor();
      server.stop(0);
    }
  }

  private static Process start(String tool, Path root, int port) throws IOException {
    String java =
        tool.equals(LADING)
            ? "exec /var/lang/bin/java @/var/task/lading.options dev.lading.runtime.Bootstrap lading.generated.QueriesImage queries"
            : "exec /var/lang/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.reflect.useNativeAccessorOnly=true"
                + " --add-opens=java.base/java.nio=ALL-UNNAMED --enable-native-access=ALL-UNNAMED"
                + " -cp @/var/task/jib-classpath-file dev.lading.runtime.Bootstrap lading.generated.QueriesImage queries";
    ProcessBuilder builder =
        new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
            "mount --rbind /proc '" + root + "/proc' && mount --rbind /dev '" + root + "/dev' && exec chroot '" + root + "' /bin/sh -c '" + java + "'");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME", "/tmp", "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port, "AWS_LAMBDA_FUNCTION_NAME", "bench", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "2048"));
    return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String event(String query) {
    return """
        {"version":"2.0","routeKey":"GET /%1$s","rawPath":"/%1$s","rawQueryString":"","headers":{"accept":"*/*"},
         "requestContext":{"http":{"method":"GET","path":"/%1$s","sourceIp":"127.0.0.1"},"stage":"$default",
         "requestId":"first","timeEpoch":0},"isBase64Encoded":false}"""
        .formatted(query);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  // ---- times

  private interface Step {
    void run() throws Exception;
  }

  private void time(String tool, String what, Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    times.computeIfAbsent(tool + what, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
    times.computeIfAbsent(tool + what + ", CPU", key -> new ArrayList<>()).add(processorTime);
  }

  private double median(String tool, String what) {
    return median(times.get(tool + what));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
