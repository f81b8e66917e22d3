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
    System.out.println("| | Lading | jib-maven-plugin | × | without Maven's start, × |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (String what : List.of("first", "nothing changed", "one class changed")) {
      double ours = median(LADING, what);
      double theirs = median(JIB, what);
      System.out.printf(Locale.ROOT, "| %s (s) | %.2f | %.2f | %.2f | %.2f |%n", what, ours, theirs, ours / theirs, (ours - start) / (theirs - start));
    }
    bytes("layers above the base (MB)", own(whole.get(LADING), whole), own(whole.get(JIB), whole));
    bytes("whole image (MB)", sum(whole.get(LADING)), sum(whole.get(JIB)));
    bytes("layers new after one class (MB)", changed(whole, edited, LADING), changed(whole, edited, JIB));
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
      maven("dev.lading:lading-maven-plugin:image", "-Dlading.base=" + base, "-Dlading.cache=" + cache(tool), "-Dlading.baseCache=" + target.resolve("lading-base"));
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
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-q", "-gs", target.resolve("settings.xml").toString()));
    command.add("-Dmaven.repo.local=" + target.resolve("m2"));
    command.addAll(List.of("-f", app.resolve("pom.xml").toString()));
    command.addAll(Arrays.asList(arguments));
    Path log = target.resolve("maven.log");
    if (new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
    }
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
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(task -> daemon(task)));
    server.createContext(
        "/2018-06-01/runtime/",
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/next")) {
            if (answer.isDone()) {
              return; // As Lambda freezes an idle function.
            }
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "first");
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-2:123456789012:function:bench");
            byte[] event = event(query).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
          } else {
            answer.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
          }
          exchange.close();
        });
    server.start();
    long start = System.nanoTime();
    Process process = start(tool, root, server.getAddress().getPort());
    try {
      String text = answer.get(60, TimeUnit.SECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
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
