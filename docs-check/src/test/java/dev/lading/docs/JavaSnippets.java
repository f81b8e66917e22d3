package dev.lading.docs;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles Java that pages show, as a user would: with the annotation processor, and with what a
 * user's class path has.
 *
 * <p>A snippet that declares types gets a package and imports. What else it leaves out stands in
 * its frame: a file of the test resources, with the line {@code // snippet} where the snippet
 * belongs, {@code // file} between its files and {@code // imports} for the usual ones. {@code { …
 * }} is a body that a page leaves to the reader.
 */
final class JavaSnippets {

  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public )?(?:final )?(?:class|interface|@interface|record|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:final )?(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);

  private static final String IMPORTS =
      """
      package app;
      import static dev.lading.annotations.Architecture.*;
      import static dev.lading.annotations.HttpMethod.*;
      import com.amazonaws.services.lambda.runtime.*;
      import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent;
      import dev.lading.annotations.*;
      import dev.lading.runtime.api.*;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.UUID;
      """;

  private JavaSnippets() {}

  /** A source file that the compiler is given. */
  record Source(String name, String text) {}

  /** The sources of a snippet: itself in its frame, and other files of the frame. */
  static List<Source> sources(Fence fence) {
    String code = fence.text().replace("{ … }", "{ throw new UnsupportedOperationException(); }");
    if (fence.frame().isPresent()) {
      code = frame(fence.frame().get()).replace("// snippet\n", code);
    } else if (!code.startsWith("package ") && !code.startsWith("module ")) {
      code = IMPORTS + code;
    }
    return Stream.of(code.split("// file\n"))
        .map(file -> file.startsWith("// imports\n") ? IMPORTS + file : file)
        .map(file -> new Source(fileName(file, fence), file))
        .toList();
  }

  private static String frame(String name) {
    try {
      return Files.readString(Path.of("src", "test", "resources", "frames", name + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException("no frame of this name", e);
    }
  }

  private static String fileName(String code, Fence fence) {
    if (code.startsWith("module ")) {
      return "module-info.java";
    }
    Matcher named = PUBLIC_TYPE.matcher(code);
    Matcher any = TYPE.matcher(code);
    if (!named.find()) {
      if (!any.find()) {
        throw new IllegalArgumentException(fence + " declares no type; give it a frame");
      }
      return any.group(1) + ".java";
    }
    return named.group(1) + ".java";
  }

  /** What the compiler tells of the sources, in its own words; nothing where all is well. */
  static String compile(List<Source> sources, Path folder) throws IOException {
    List<String> options = new ArrayList<>(List.of("-d"));
    options.add(Files.createDirectories(folder.resolve("classes")).toString());
    boolean module = sources.stream().anyMatch(source -> source.name().startsWith("module-info"));
    options.add(module ? "--module-path" : "-classpath");
    options.add(module ? ModulePath.of(classPath(), folder.resolve("modules")) : classPath());
    List<Path> files = new ArrayList<>();
    for (Source source : sources) {
      files.add(Files.writeString(folder.resolve(source.name()), source.text()));
    }
    StringWriter told = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              told, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(module ? List.of() : processors());
      task.call();
    }
    return told.toString().replace(folder + File.separator, "");
  }

  /** The processors of a user's build, as their jars name them. */
  static List<Processor> processors() {
    return ServiceLoader.load(Processor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(processor -> processor.getClass().getName().matches("(dev\\.lading|dagger)\\..*"))
        .toList();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
