package dev.lading.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.lading.model.Application;
import dev.lading.processor.validation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

  private static final Set<String> LATE_OR_WARNING = Set.of("late-handler", "unknown-option");

  static List<BadFixture> fixtures() {
    return BadFixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void tellsTheProblemAtItsPlaceAndWritesNothing(BadFixture fixture) {
    List<Application> emitted = new ArrayList<>();
    Compilation compilation = fixture.compile((application, output) -> emitted.add(application));
    List<Diagnostic<? extends JavaFileObject>> ours =
        compilation.diagnostics().stream()
            .filter(diagnostic -> ID.matcher(diagnostic.getMessage(null)).find())
            .toList();

    assertThat(ours)
        .isNotEmpty()
        .allSatisfy(
            diagnostic -> {
              assertThat(ids(diagnostic)).containsOnly(fixture.id());
              assertThat(diagnostic.getMessage(null)).doesNotContain("%s");
            });
    TreeSet<String> places =
        ours.stream()
            .filter(diagnostic -> diagnostic.getSource() != null)
            .map(DiagnosticsTest::place)
            .collect(toCollection(TreeSet::new));
    assertThat(places).isEqualTo(fixture.expectedPlaces());
    // A handler that comes late comes after the writing; the compilation fails nevertheless.
    assertThat(emitted.isEmpty()).isEqualTo(!LATE_OR_WARNING.contains(fixture.id()));
    if (fixture.id().equals("unknown-option")) {
      assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
      assertThat(ours).allMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING);
    } else {
      assertThat(ours).allMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
      assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    }
  }

  @Test
  void everyMessageHasItsFixture() {
    assertThat(fixtures().stream().map(BadFixture::id))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Message.values()).map(Message::id).toList());
  }

  private static List<String> ids(Diagnostic<?> diagnostic) {
    Matcher ids = ID.matcher(diagnostic.getMessage(null));
    return ids.results().map(id -> id.group(1)).toList();
  }

  private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    String path = Objects.requireNonNull(diagnostic.getSource()).getName();
    return String.format(
        Locale.ROOT,
        "%s:%03d",
        path.substring(path.lastIndexOf('/') + 1),
        diagnostic.getLineNumber());
  }
}
