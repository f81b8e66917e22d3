package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** The options by which functions log in JSON. */
class LoggingOptionsTest {

  private static final String SOURCE =
      """
      package app;
      import dev.lading.annotations.*;
      @ContainerImage(name = "a")
      public class Work {
        @Queue("jobs") public void work() {}
      }
      """;

  private static Compilation compile(String... options) {
    return Compiler.javac()
        .withClasspath(TestClassPath.entries())
        .withProcessors(new ContainerImageProcessor())
        .withOptions((Object[]) options)
        .compile(JavaFileObjects.forSourceString("app.Work", SOURCE));
  }

  private static String template(Compilation compilation) throws IOException {
    return compilation
        .generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/lading/cloudformation/template.yaml")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  @Test
  void theTemplateSetsTheFormatAndTheLevel() throws IOException {
    assertThat(template(compile("-Alading.logFormat=json", "-Alading.logLevel=warn")))
        .contains("LogFormat: JSON", "ApplicationLogLevel: WARN");
    assertThat(template(compile("-Alading.logFormat=json")))
        .contains("LogFormat: JSON", "ApplicationLogLevel: INFO");
    assertThat(template(compile())).doesNotContain("LogFormat", "ApplicationLogLevel");
  }

  @Test
  void otherWordsAreRefused() {
    assertThat(compile("-Alading.logFormat=xml").errors())
        .singleElement()
        .asString()
        .contains("[lading:invalid-option]", "lading.logFormat", "there are text, json");
    assertThat(compile("-Alading.logFormat=json", "-Alading.logLevel=loud").errors())
        .singleElement()
        .asString()
        .contains("lading.logLevel", "there are trace, debug, info, warn, error, fatal");
  }

  @Test
  void aLevelNeedsTheFormatThatHasLevels() {
    assertThat(compile("-Alading.logLevel=warn").errors())
        .singleElement()
        .asString()
        .contains(
            "[lading:invalid-option]", "Lambda takes a level with -Alading.logFormat=json only");
  }
}
