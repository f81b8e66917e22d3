import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.model.Architecture;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.manifest.ImageManifest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Measures how long native libraries take to load, from stock jars and from an image's layout. */
final class NativeLoading {

  /** Loads one library; prints nanoseconds, and the bytes that lie in the folder for temporary files. */
  private static final String PROBE =
      """
      public final class Probe {
        public static void main(String[] arguments) throws Exception {
          long start = System.nanoTime();
          Class.forName(arguments[0]);
          long end = System.nanoTime();
          long bytes = 0;
          for (java.io.File file : new java.io.File(System.getProperty("java.io.tmpdir")).listFiles()) {
            bytes += file.length();
          }
          System.out.println((end - start) + " " + bytes);
        }
      }
      """;

  private record Library(String name, String coordinates, String loader) {}

  private record Run(double load, double process, double megabytes) {}

  /** Maven's local repository, where the jars of all but our own modules lie. */
  private static final Path REPOSITORY =
      Path.of(
          System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("DuckDB", "org.duckdb:duckdb_jdbc", "org.duckdb.DuckDBNative"),
          new Library("Lance", "org.lance:lance-core", "org.lance.JniLoader"));

  private NativeLoading() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[2]).toAbsolutePath();
    int runs = Integer.parseInt(arguments[3]);
    delete(folder.resolve("var"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(classes);
    List<Path> jars =
        Stream.of(Files.readString(Path.of(arguments[0])).trim().split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.startsWith(REPOSITORY))
            .toList();
    Path planned = layOut(jars, classes, Path.of(arguments[1]).toAbsolutePath(), folder);
    Path stock = folder.resolve("stock.options");
    String classpath = classes + File.pathSeparator + String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    List<String> options = new ArrayList<>(Image.JAVA_OPTIONS);
    options.addAll(Image.ARROW_OPTIONS);
    options.addAll(Image.NATIVE_OPTIONS);
    Files.writeString(stock, String.join("\n", options) + "\n-cp\n" + classpath + "\n");

    System.out.println("JDK " + Runtime.version() + ", " + System.getProperty("os.arch") + ", medians of " + runs);
    System.out.println();
    System.out.println("| library | layout | load (ms) | whole process (ms) | copied to /tmp (MB) |");
    System.out.println("| --- | --- | ---: | ---: | ---: |");
    for (Library library : LIBRARIES) {
      List<Run> before = new ArrayList<>();
      List<Run> after = new ArrayList<>();
      for (int run = 0; run <= runs; run++) {
        Run one = run(stock, library, folder);
        Run other = run(planned, library, folder);
        if (run > 0) { // The first pair warms the page cache.
          before.add(one);
          after.add(other);
        }
      }
      print(library.name(), "stock jars", before);
      print(library.name(), "laid out", after);
    }
  }

  private static void print(String library, String layout, List<Run> runs) {
    System.out.printf(
        "| %s | %s | %.0f | %.0f | %.0f |%n",
        library,
        layout,
        median(runs.stream().map(Run::load).toList()),
        median(runs.stream().map(Run::process).toList()),
        median(runs.stream().map(Run::megabytes).toList()));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static Run run(Path options, Library library, Path folder) throws Exception {
    Path temporary = folder.resolve("tmp");
    delete(temporary);
    Files.createDirectories(temporary);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "@" + options,
                "Probe",
                library.loader())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes()).trim();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(library.name() + " did not load with " + options + ": " + output);
    }
    long end = System.nanoTime();
    String[] numbers = output.split(" ");
    return new Run(Long.parseLong(numbers[0]) / 1e6, (end - start) / 1e6, Long.parseLong(numbers[1]) / 1e6);
  }

  /** Plans an image with the jars and writes its files; returns the file of its Java options. */
  private static Path layOut(List<Path> jars, Path classes, Path runtime, Path folder) throws Exception {
    Files.createDirectories(classes.resolve("bench"));
    Files.copy(classes.resolve("Probe.class"), classes.resolve("bench/Entry.class"), StandardCopyOption.REPLACE_EXISTING);
    List<ResolvedArtifact> artifacts = new ArrayList<>();
    for (Path jar : jars) {
      artifacts.add(artifact(jar));
    }
    artifacts.add(new ResolvedArtifact(ArtifactKey.jar("dev.lading", "lading-runtime"), "1", false, runtime));
    List<ArtifactKey> direct = artifacts.stream().map(ResolvedArtifact::key).toList();
    Architecture architecture =
        System.getProperty("os.arch").equals("aarch64") ? Architecture.ARM64 : Architecture.X86_64;
    Image image =
        new Image(
            new ImageName("bench"),
            architecture,
            Image.DEFAULT_BASE,
            "bench.Entry",
            artifacts.stream().map(each -> each.key().coordinates()).filter(NativeLoading::measured).toList());
    var plan =
        new ImagePlanner(folder.resolve("scans"))
            .plan(
                new ImageManifest("bench", image, List.of()),
                new ResolvedClasspath(classes, artifacts, direct, Map.of()));
    FileStore store = new FileStore(folder.resolve("store"));
    for (Layer layer : plan.layers()) {
      for (ImageFile file : layer.files()) {
        Path target = folder.resolve(file.path().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(store.file(file.content()), target);
      }
    }
    Path options = folder.resolve(Image.JAVA_OPTIONS_FILE.substring(1));
    String here = folder.resolve(Image.WORKING_DIRECTORY.substring(1)).toString();
    return Files.writeString(options, Files.readString(options).replace(Image.WORKING_DIRECTORY, here));
  }

  private static boolean measured(DependencyCoordinates coordinates) {
    return LIBRARIES.stream().anyMatch(library -> library.coordinates().equals(coordinates.toString()));
  }

  /** A jar's coordinates, from its place in a Maven repository. */
  private static ResolvedArtifact artifact(Path jar) {
    Path version = jar.getParent();
    Path artifactId = version.getParent();
    Path groupId = REPOSITORY.relativize(artifactId.getParent());
    ArtifactKey key =
        ArtifactKey.jar(groupId.toString().replace(File.separatorChar, '.'), artifactId.getFileName().toString());
    return new ResolvedArtifact(key, version.getFileName().toString(), false, jar);
  }

  private static void compile(Path classes) throws Exception {
    Path source = Files.writeString(classes.resolve("Probe.java"), PROBE);
    ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
    Files.delete(source);
  }

  private static void delete(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
