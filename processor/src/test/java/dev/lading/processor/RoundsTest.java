package dev.lading.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
