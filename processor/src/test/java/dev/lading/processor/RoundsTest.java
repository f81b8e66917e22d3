package dev.lading.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.lading.processor.emit.DispatchTableEmitter;
import dev.lading.processor.emit.ImageManifestEmitter;
import dev.lading.processor.names.JsonLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {

  private static final String GENERATED =
      """
      package app;

      public record Message(String text) {}
      """;

  @Test
  void waitsForTypesThatOtherProcessorsGenerate() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            // The last one first, so that the first round misses the type.
            .withProcessors(
                new ContainerImageProcessor(), new GeneratingProcessor(List.of(GENERATED)))
            .compile(
                CompiledApplication.handler(
                    "WaitingHandler",
                    """
                    @ContainerImage(name = "a")
                    public class WaitingHandler {
                      @Queue("jobs")
                      public void handle(Message message) {}
                    }
                    """));

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("lading.generated.WaitingHandlerFunction")
        .contentsAsUtf8String()
        .contains("Message body = json().read(");
  }

  @Test
  void saysNothingWhereNothingIsAnnotated() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .compile(CompiledApplication.handler("Plain", "public class Plain {}"));

    assertThat(compilation).succeeded();
    org.assertj.core.api.Assertions.assertThat(compilation.generatedFiles())
        .allMatch(file -> file.getName().endsWith(".class"));
  }

  @Test
  void aDefectOfOneEmitterLeavesNoFileOfAnother(@TempDir Path folder) throws IOException {
    List<Diagnostic<?>> diagnostics = new ArrayList<>();
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                diagnostics::add,
                List.of("-d", folder.toString(), "-cp", TestClassPath.text()),
                null,
                List.of(
                    CompiledApplication.handler(
                        "JobHandler",
                        """
                        @ContainerImage(name = "a")
                        public class JobHandler {
                          @Queue("jobs")
                          public void handle(String body) {}
                        }
                        """)));
    task.setProcessors(
        List.of(
            new ContainerImageProcessor(
                List.of(
                    new DispatchTableEmitter(JsonLibrary.JACKSON),
                    new ImageManifestEmitter(),
                    (application, output) -> {
                      throw new IllegalStateException("a defect");
                    }))));

    org.assertj.core.api.Assertions.assertThat(task.call()).isFalse();
    org.assertj.core.api.Assertions.assertThat(diagnostics)
        .extracting(diagnostic -> diagnostic.getMessage(null))
        .anyMatch(text -> text.contains("[lading:internal-error]") && text.contains("a defect"));
    org.assertj.core.api.Assertions.assertThat(folder).isEmptyDirectory();
  }
}
