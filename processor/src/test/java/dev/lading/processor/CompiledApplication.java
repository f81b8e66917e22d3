package dev.lading.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Handlers compiled as a strict user would, {@code -Xlint:all -Werror}, and ready to be called. */
final class CompiledApplication {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final ClassLoader classes = new FilesClassLoader();

  private CompiledApplication(Compilation compilation) {
    for (JavaFileObject file : compilation.generatedFiles()) {
      try (InputStream content = file.openInputStream()) {
        files.put(
            file.getName().replaceFirst("^/?(CLASS|SOURCE)_OUTPUT/", ""), content.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Compiles one handler class of the package {@code app}, which gets the usual imports. */
  static CompiledApplication ofHandler(String name, String code) {
    return of(handler(name, code));
  }

  static JavaFileObject handler(String name, String code) {
    String imports =
        Stream.of(
                "com.amazonaws.services.lambda.runtime.Context",
                "dev.lading.annotations.*",
                "dev.lading.runtime.api.*",
                "java.util.List",
                "java.util.Map",
                "java.util.Optional",
                "java.util.UUID")
            .map(type -> "import " + type + ";\n")
            .reduce("", String::concat);
    return JavaFileObjects.forSourceString("app." + name, "package app;\n" + imports + code);
  }

  static CompiledApplication of(JavaFileObject... sources) {
    return of(List.of(), sources);
  }

  /** The files of a folder. */
  List<String> paths(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
  }

  static CompiledApplication of(List<String> options, JavaFileObject... sources) {
    return of(options, List.of(), sources);
  }

  /** Compiles with other processors, which stand before ours. */
  static CompiledApplication of(
      List<String> options, List<? extends Processor> others, JavaFileObject... sources) {
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new ContainerImageProcessor());
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(processors)
            .withOptions(
                Stream.concat(
                        // A jar on the path may name a jar that is not there: no business of ours.
                        Stream.of("-Xlint:all,-path", "-Werror"), options.stream())
                    .toList())
            .compile(sources);
    assertThat(compilation).succeededWithoutWarnings();
    return new CompiledApplication(compilation);
  }

  /** What was written, sources and resources, by path. */
  Map<String, String> written() {
    Map<String, String> written = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          if (!path.endsWith(".class")) {
            written.put(path, new String(content, StandardCharsets.UTF_8));
          }
        });
    return written;
  }

  String text(String path) {
    return written().get(path);
  }

  DispatchTable function(String className) {
    return create(className, DispatchTable.class);
  }

  ImageEntry image(String className) {
    return create(className, ImageEntry.class);
  }

  /** The value of a public constant of a compiled class. */
  Object constant(String className, String field) {
    try {
      return classes.loadClass(className).getField(field).get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** One of the application's own classes. */
  Class<?> load(String name) throws ClassNotFoundException {
    return classes.loadClass(name);
  }

  private <T> T create(String className, Class<T> type) {
    try {
      return type.cast(
          classes.loadClass("lading.generated." + className).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private final class FilesClassLoader extends ClassLoader {

    FilesClassLoader() {
      super(CompiledApplication.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] content = files.get(name.replace('.', '/') + ".class");
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, content, 0, content.length);
    }
  }
}
