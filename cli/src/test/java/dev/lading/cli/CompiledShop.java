package dev.lading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** An application of one image that plain javac compiled. */
final class CompiledShop {

  private static final String SOURCE =
      """
      package shop;

      import dev.lading.annotations.*;

      @ContainerImage(name = "shop", arch = Architecture.X86_64)
      public final class Items {
        @Route(method = HttpMethod.GET, path = "/items/{id}")
        public String get(@PathParam String id) {
          return "item " + id;
        }

        @Queue("orders")
        public void order(@Body String order) {
          throw new IllegalStateException("no stock");
        }
      }
      """;

  private final Path folder;

  private CompiledShop(Path folder) {
    this.folder = folder;
  }

  /** Compiles it. */
  static CompiledShop in(Path folder) throws IOException {
    CompiledShop shop = new CompiledShop(folder);
    shop.compile(SOURCE);
    return shop;
  }

  /** Compiles it with another answer. */
  void change() throws IOException {
    compile(SOURCE.replace("\"item \"", "\"the item \""));
  }

  private void compile(String text) throws IOException {
    Path source = folder.resolve("src/shop/Items.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-d",
                classes.toString(),
                "-cp",
                String.join(File.pathSeparator, jars("annotations", "runtime")),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-Alading.application=shop",
                source.toString());
    assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** What {@code -cp} says. */
  String classPath() {
    List<String> entries = new ArrayList<>(List.of(folder.resolve("classes").toString()));
    entries.addAll(jars("runtime"));
    return String.join(File.pathSeparator, entries.stream().distinct().toList());
  }

  /** Jars and folders of modules, and what the runtime needs. */
  private static List<String> jars(String... names) {
    List<String> found = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String path = entry.replace('\\', '/');
      for (String name : names) {
        if (path.contains("/" + name + "/target/classes") || path.contains("lading-" + name)) {
          found.add(entry);
        }
      }
      if (path.contains("aws-lambda-java-core")) {
        found.add(entry);
      }
    }
    return found;
  }
}
