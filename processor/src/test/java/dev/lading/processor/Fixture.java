package dev.lading.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lading.processor.emit.DispatchTableEmitter;
import dev.lading.processor.emit.Emitter;
import dev.lading.processor.names.JsonLibrary;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A folder of sources that earn one diagnostic: at each line that ends in {@code // error} or
 * {@code // warning}, or without a place if there is none. Comments on the first line set the
 * compilation up.
 *
 * @param id the diagnostic's id
 * @param mark the end of a line that earns it
 * @param files the sources
 */
record Fixture(String id, String mark, List<Path> files) {

  private static final Path FOLDER = Path.of("src/test/resources");
  private static final String SUPPRESS = "-Alading.suppress=";

  static List<Fixture> errors() {
    return all("bad", "// error");
  }

  static List<Fixture> warnings() {
    return all("warn", "// warning");
  }

  static Fixture of(String id) {
    return Stream.concat(errors().stream(), warnings().stream())
        .filter(fixture -> fixture.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Fixture> all(String folder, String mark) {
    try (Stream<Path> folders = Files.list(FOLDER.resolve(folder))) {
      return folders.sorted().map(each -> of(each, mark)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture of(Path folder, String mark) {
    try (Stream<Path> files = Files.list(folder)) {
      return new Fixture(folder.getFileName().toString(), mark, files.sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id;
  }

  /** Compiles the sources; the recorder stands after another emitter. */
  Compilation compile(Emitter recorder) {
    return compile(recorder, options());
  }

  /** Compiles the sources with one option more. */
  Compilation compileWith(String option, Emitter recorder) {
    return compile(recorder, Stream.concat(options().stream(), Stream.of(option)).toList());
  }

  /** Compiles the sources with the fixture's own warning left out. */
  Compilation compileSuppressed(Emitter recorder) {
    List<String> options = new ArrayList<>(options());
    String suppressed =
        options.stream()
            .filter(option -> option.startsWith(SUPPRESS))
            .findFirst()
            .map(option -> option + ",")
            .orElse(SUPPRESS);
    options.removeIf(option -> option.startsWith(SUPPRESS));
    options.add(suppressed + id);
    return compile(recorder, options);
  }

  private Compilation compile(Emitter recorder, List<String> options) {
    List<JavaFileObject> sources =
        files.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .map(file -> JavaFileObjects.forSourceString(className(file), text(file)))
            .toList();
    List<Emitter> all =
        new ArrayList<>(List.of(new DispatchTableEmitter(JsonLibrary.JACKSON), recorder));
    if (has("// emitter: failing")) {
      all.add(
          0,
          (application, output) -> {
            throw new IllegalStateException("an emitter that fails");
          });
    }
    return Compiler.javac()
        .withClasspath(classPath())
        .withProcessors(new GeneratingProcessor(generated()), new ContainerImageProcessor(all))
        .withOptions(options)
        .compile(sources);
  }

  /** The places that must be told, as {@code File.java:line}. */
  TreeSet<String> expectedPlaces() {
    TreeSet<String> places = new TreeSet<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".generated", "");
      List<String> lines = text(file).lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        if (lines.get(line).endsWith(mark)) {
          places.add(String.format(Locale.ROOT, "%s:%03d", name, line + 1));
        }
      }
    }
    return places;
  }

  /** Where a diagnostic stands, as {@code File.java:line}. */
  static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    String path = Objects.requireNonNull(diagnostic.getSource()).getName();
    return String.format(
        Locale.ROOT,
        "%s:%03d",
        path.substring(path.lastIndexOf('/') + 1),
        diagnostic.getLineNumber());
  }

  private List<File> classPath() {
    if (has("// class path: without jackson")) {
      return TestClassPath.without("jackson-databind");
    }
    if (has("// class path: without avaje-jsonb")) {
      return TestClassPath.without("avaje-jsonb");
    }
    if (has("// class path: without runtime")) {
      List<File> remaining =
          TestClassPath.entries().stream()
              .filter(
                  entry ->
                      !entry.getPath().contains("/runtime/target")
                          && !entry.getPath().contains("lading-runtime"))
              .toList();
      assertThat(remaining).hasSizeLessThan(TestClassPath.entries().size());
      return remaining;
    }
    return TestClassPath.entries();
  }

  private List<String> options() {
    return files.stream()
        .flatMap(file -> text(file).lines())
        .filter(line -> line.startsWith("// options: "))
        .flatMap(line -> Stream.of(line.substring("// options: ".length()).split(" ", -1)))
        .toList();
  }

  private boolean has(String setUp) {
    return files.stream().anyMatch(file -> text(file).startsWith(setUp));
  }

  private List<String> generated() {
    return files.stream()
        .filter(file -> file.toString().endsWith(".generated"))
        .map(Fixture::text)
        .collect(toCollection(ArrayList::new));
  }

  private static String className(Path file) {
    String simpleName = file.getFileName().toString().replace(".java", "");
    return text(file)
        .lines()
        .filter(line -> line.startsWith("package "))
        .map(line -> line.substring("package ".length(), line.length() - 1) + "." + simpleName)
        .findFirst()
        .orElse(simpleName);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
