package dev.lading.imagebuilder.testing;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles sources that a test writes. */
public final class Sources {

  private Sources() {}

  /**
   * Compiles one source.
   *
   * @return the folder of the classes
   */
  public static Path compile(Path classes, List<Path> classpath, String file, String source)
      throws IOException {
    Files.createDirectories(classes);
    Path text = Files.createTempDirectory("sources").resolve(file);
    Files.createDirectories(text.getParent());
    Files.writeString(text, source);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classpath.stream().map(Path::toString).collect(joining(File.pathSeparator)),
                "-d",
                classes.toString(),
                text.toString());
    if (result != 0) {
      throw new IllegalStateException("not compiled: " + source);
    }
    return classes;
  }
}
