package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Schedules that are to be classic rules of EventBridge. */
class ClassicSchedulesTest {

  private static final String SOURCE =
      """
      package app;

      import dev.lading.annotations.*;

      @ContainerImage(name = "a")
      public class Nightly {
        @Schedule("at(2027-01-31T09:00:00)")
        public void once() {}

        @Schedule(value = "rate(1 day)", timezone = "Europe/Berlin")
        public void zoned() {}

        @Schedule(value = "rate(2 days)", start = "2027-01-01T00:00:00Z")
        public void later() {}

        @Schedule(value = "rate(3 days)", end = "2027-01-01T00:00:00Z")
        public void earlier() {}

        @Schedule(value = "rate(4 days)", flexibleWindow = 5)
        public void flexible() {}

        @Schedule(value = "cron(0 3 * * ? *)", input = "{}", maxRetries = 2, enabled = false)
        public void plain() {}
      }
      """;

  private static Compilation compile(String... options) {
    return Compiler.javac()
        .withProcessors(new ContainerImageProcessor())
        .withOptions((Object[]) options)
        .compile(JavaFileObjects.forSourceString("app.Nightly", SOURCE));
  }

  @Test
  void whatOnlySchedulerCanDoIsTold() {
    List<String> errors =
        compile("-Alading.schedules=rules").errors().stream()
            .map(error -> error.getLineNumber() + " " + error.getMessage(Locale.ROOT))
            .toList();

    assertThat(errors)
        .hasSize(5)
        .allSatisfy(
            error ->
                assertThat(error)
                    .contains("[lading:setting-does-not-apply]")
                    .contains("leave -Alading.schedules=rules out"));
    assertThat(errors.get(0)).startsWith("7 ").contains("at(2027-01-31T09:00:00)", "'once'");
    assertThat(errors.get(1)).startsWith("10 ").contains("timezone = Europe/Berlin", "UTC");
    assertThat(errors.get(2)).startsWith("13 ").contains("start = 2027");
    assertThat(errors.get(3)).startsWith("16 ").contains("end = 2027");
    assertThat(errors.get(4)).startsWith("19 ").contains("flexibleWindow = 5");
  }

  @Test
  void schedulerTakesAll() {
    assertThat(compile().errors()).isEmpty();
    assertThat(compile("-Alading.schedules=scheduler").errors()).isEmpty();
  }

  @Test
  void anotherServiceIsRefused() {
    assertThat(compile("-Alading.schedules=cron").errors())
        .singleElement()
        .asString()
        .contains("[lading:invalid-option]", "there are scheduler, rules");
  }
}
