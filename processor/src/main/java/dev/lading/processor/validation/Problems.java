package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.lading.processor.declaration.AnnotationSite;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** What the rules have found, told all at once and in source order. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem at a place. */
  public void report(Message message, AnnotationSite site, Object... arguments) {
    found.add(new Problem(message, site, message.text(arguments)));
  }

  /** Whether nothing stands in the way of writing. */
  public boolean isClean() {
    return found.stream()
        .allMatch(problem -> problem.message().severity() != Message.Severity.ERROR);
  }

  /** Tells the problems to the compiler. */
  public void printTo(Messager messager) {
    // The compiler drops all but the first error of a place, so a place gets one message.
    found.stream()
        .distinct()
        .collect(groupingBy(problem -> SourcePosition.of(problem.site()), TreeMap::new, toList()))
        .values()
        .forEach(problems -> print(problems, messager));
  }

  private static void print(List<Problem> problems, Messager messager) {
    AnnotationSite site = problems.get(0).site();
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        problems.stream().map(Problem::text).collect(joining("\n")),
        site.element(),
        site.mirror(),
        site.value());
  }

  private record Problem(Message message, AnnotationSite site, String text) {}
}
