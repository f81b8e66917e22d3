package dev.lading.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.lading.model.Application;
import dev.lading.processor.validation.Message;
import dev.lading.processor.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticsTest {

  private static final Pattern ID = Pattern.compile("\\[lading:([a-z-]+)]");

  static List<Fixture> fixtures() {
    return Fixture.errors();
  }

  static List<Fixture> warnings() {
    return Fixture.warnings();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void tellsTheProblemAtItsPlaceAndWritesNothing(Fixture fixture) {
    List<Application> emitted = new ArrayList<>();
    Compilation compilation = fixture.compile((application, output) -> emitted.add(application));

    assertTold(fixture, compilation, Diagnostic.Kind.ERROR);
    // A handler that comes late comes after the writing, and what cannot be written is met there;
    // the compilation fails nevertheless.
    assertThat(emitted.isEmpty())
        .isEqualTo(!List.of("late-handler", "cannot-write").contains(fixture.id()));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void warnsAtThePlaceAndWritesEverything(Fixture fixture) {
    List<Application> emitted = new ArrayList<>();
    Compilation compilation = fixture.compile((application, output) -> emitted.add(application));

    assertTold(fixture, compilation, Diagnostic.Kind.WARNING);
    assertThat(emitted).hasSize(1);
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void aWarningCanBeMadeAnError(Fixture fixture) {
    List<Application> emitted = new ArrayList<>();
    Compilation compilation =
        fixture.compileWith(
            "-Alading.warnings=error", (application, output) -> emitted.add(application));

    assertTold(fixture, compilation, Diagnostic.Kind.ERROR);
    assertThat(emitted).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void aWarningCanBeLeftOut(Fixture fixture) {
    List<Application> emitted = new ArrayList<>();
    Compilation compilation =
        fixture.compileSuppressed((application, output) -> emitted.add(application));

    assertThat(told(compilation)).isEmpty();
    assertThat(emitted).hasSize(1);
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @Test
  void aTemplateThatIsNotWrittenHasNoQuota() {
    Fixture fixture = Fixture.of("template-too-large");

    assertThat(told(fixture.compileWith("-Alading.templates=functions", (all, output) -> {})))
        .singleElement()
        .extracting(diagnostic -> diagnostic.getMessage(null))
        .asString()
        .contains("the function's template would have 506 resources");
    assertThat(told(fixture.compileWith("-Alading.templates=none", (all, output) -> {}))).isEmpty();
  }

  @Test
  void everyMessageHasItsFixture() {
    assertThat(fixtures().stream().map(Fixture::id))
        .containsExactlyInAnyOrderElementsOf(ids(Severity.ERROR));
    assertThat(warnings().stream().map(Fixture::id))
        .containsExactlyInAnyOrderElementsOf(ids(Severity.WARNING));
  }

  private static List<String> ids(Severity severity) {
    return Stream.of(Message.values())
        .filter(message -> message.severity() == severity)
        .map(Message::id)
        .toList();
  }

  private static void assertTold(Fixture fixture, Compilation compilation, Diagnostic.Kind kind) {
    List<Diagnostic<? extends JavaFileObject>> told = told(compilation);
    assertThat(told)
        .isNotEmpty()
        .allSatisfy(
            diagnostic -> {
              assertThat(diagnostic.getKind()).isEqualTo(kind);
              assertThat(ids(diagnostic)).containsOnly(fixture.id());
              assertThat(diagnostic.getMessage(null)).doesNotContain("%s");
            });
    TreeSet<String> places =
        told.stream()
            .filter(diagnostic -> diagnostic.getSource() != null)
            .map(Fixture::place)
            .collect(toCollection(TreeSet::new));
    // What is wrong with the options themselves is told before any source is read.
    boolean stopped = kind == Diagnostic.Kind.ERROR && fixture.id().equals("unknown-suppression");
    assertThat(places).isEqualTo(stopped ? new TreeSet<String>() : fixture.expectedPlaces());
  }

  private static List<Diagnostic<? extends JavaFileObject>> told(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> ID.matcher(diagnostic.getMessage(null)).find())
        .toList();
  }

  private static List<String> ids(Diagnostic<?> diagnostic) {
    Matcher ids = ID.matcher(diagnostic.getMessage(null));
    return ids.results().map(id -> id.group(1)).toList();
  }
}
