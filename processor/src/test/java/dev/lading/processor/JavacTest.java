package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as plain {@code javac} finds and runs it, without any build tool. */
class JavacTest {

  @TempDir private Path folder;

  @Test
  void writesEverythingFromTheCommandLine() throws IOException, InterruptedException {
    Path source =
        Files.writeString(
            Files.createDirectories(folder.resolve("app")).resolve("JobHandler.java"),
            """
            package app;

            import dev.lading.annotations.ContainerImage;
            import dev.lading.annotations.Queue;

            @ContainerImage(name = "jobs")
            public final class JobHandler {
              @Queue("jobs")
              public void handle(String body) {}
            }
            """);
    Path classes = Files.createDirectory(folder.resolve("classes"));

    assertThat(
            javac(
                "-Xlint:all,-path",
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                TestClassPath.text(),
                "-processorpath",
                TestClassPath.text(),
                source.toString()))
        .isEmpty();
    assertThat(classes.resolve("lading/generated/JobHandlerFunction.class")).exists();
    assertThat(classes.resolve("lading/generated/JobsImage.class")).exists();
    assertThat(classes.resolve("META-INF/lading/images/jobs.json")).exists();
  }

  private String javac(String... arguments) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "javac").toString()),
                        List.of(arguments).stream())
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroy();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }
}
