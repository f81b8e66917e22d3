package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What a message must say beside its id: the value, the rival's place, the fix; and the order. */
class DiagnosticTextTest {

  @Test
  void namesTheRivalAndItsFile() {
    assertThat(messages("duplicate-route"))
        .anyMatch(
            text ->
                text.contains(
                    "GET /users/{id} takes the same requests as SecondHandler.get"
                        + " (bad/SecondHandler.java)"))
        .anyMatch(
            text ->
                text.contains(
                    "GET /users/{name} takes the same requests as FirstHandler.get"
                        + " (bad/FirstHandler.java)"));
    assertThat(messages("duplicate-queue"))
        .anyMatch(text -> text.contains("already has a handler, BadHandler.two;"));
    assertThat(messages("conflicting-architectures"))
        .anyMatch(
            text ->
                text.contains("ARM64 here, 'X86_64' at SecondHandler (bad/SecondHandler.java)"));
  }

  @Test
  void suggestsTheNearestName() {
    assertThat(messages("parameter-without-segment"))
        .singleElement()
        .asString()
        .contains("has no segment {userid}; did you mean {userId}?");
    assertThat(messages("unknown-option"))
        .anyMatch(text -> text.contains("did you mean -Alading.package?"));
    assertThat(messages("unknown-suppression"))
        .anyMatch(text -> text.contains("'rout-timeout' to leave out; did you mean route-timeout?"))
        .anyMatch(text -> text.contains("'duplicate-route' to leave out; it is an error"));
  }

  @Test
  void offersWhatTheTriggerCanHave() {
    assertThat(messages("mixed-streaming"))
        .anyMatch(
            text ->
                text.endsWith(
                    "; return a StreamingResponse here too, or move @Route to another group"))
        .anyMatch(text -> text.endsWith("can answer nothing else; move @Queue to another group"));
    assertThat(messages("parameter-without-source"))
        .anyMatch(
            text ->
                text.endsWith(
                    "; annotate it with @PathParam, @QueryParam, @Header,"
                        + " @Cookie or @Body, or take HttpRequest or Context"))
        .anyMatch(text -> text.endsWith(" comes from; take ScheduledEvent or Context"));
    assertThat(messages("cors-without-origin"))
        .anyMatch(text -> text.contains("] allowCredentials = true has no effect, because"));
  }

  @Test
  void anInternalErrorHasTheStackTrace() {
    assertThat(messages("internal-error"))
        .anyMatch(text -> text.contains("an emitter that fails") && text.contains("\tat "));
  }

  @Test
  void tellsProblemsInTheOrderOfTheSource() {
    for (String id :
        List.of("unsupported-parameter-type", "setting-out-of-range", "missing-container-image")) {
      assertThat(
              fixture(id).diagnostics().stream()
                  .filter(diagnostic -> Objects.toString(diagnostic.getMessage(null)).contains("["))
                  .map(Diagnostic::getLineNumber)
                  .toList())
          .hasSizeGreaterThan(2)
          .isSorted();
    }
  }

  private static List<String> messages(String id) {
    return fixture(id).diagnostics().stream()
        .map(diagnostic -> diagnostic.getMessage(null))
        .filter(text -> text.contains("[lading:" + id + "] "))
        .toList();
  }

  private static Compilation fixture(String id) {
    return Fixture.of(id).compile((application, output) -> {});
  }
}
