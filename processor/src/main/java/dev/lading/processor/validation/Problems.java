package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.lading.processor.declaration.AnnotationSite;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
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

  /**
   * Tells the problems to the compiler.
   *
   * @param hasSource whether the compiler has an element's source, and so will print its place; if
   *     not, the text says it
   */
  public void printTo(Messager messager, Predicate<Element> hasSource) {
    // The compiler drops all but the first error of a place, so a place gets one message.
    found.stream()
        .distinct()
        .collect(groupingBy(problem -> SourcePosition.of(problem.site()), TreeMap::new, toList()))
        .values()
        .forEach(problems -> print(problems, messager, hasSource));
  }

  private static void print(
      List<Problem> problems, Messager messager, Predicate<Element> hasSource) {
    AnnotationSite site = problems.get(0).site();
    String place = hasSource.test(site.element()) ? "" : " (at " + site.place() + ")";
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        problems.stream().map(problem -> problem.text() + place).collect(joining("\n")),
        site.element(),
        site.mirror(),
        site.value());
  }

  private record Problem(Message message, AnnotationSite site, String text) {}
}
