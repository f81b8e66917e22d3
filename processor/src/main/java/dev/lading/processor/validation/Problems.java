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

  private final WarningPolicy policy;
  private final List<Problem> found = new ArrayList<>();

  /** Creates the list, to which the policy admits warnings. */
  public Problems(WarningPolicy policy) {
    this.policy = policy;
  }

  /** Notes a problem at a place. */
  public void report(Message message, AnnotationSite site, Object... arguments) {
    policy
        .severity(message, site)
        .ifPresent(severity -> found.add(new Problem(severity, site, message.text(arguments))));
  }

  /** Whether nothing stands in the way of writing. */
  public boolean isClean() {
    return found.stream().allMatch(problem -> problem.severity() != Severity.ERROR);
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
        .collect(groupingBy(Problem::place, TreeMap::new, toList()))
        .values()
        .forEach(problems -> print(problems, messager, hasSource));
  }

  private static void print(
      List<Problem> problems, Messager messager, Predicate<Element> hasSource) {
    AnnotationSite site = problems.get(0).site();
    Diagnostic.Kind kind = problems.get(0).severity().kind();
    String place = hasSource.test(site.element()) ? "" : " (at " + site.place() + ")";
    messager.printMessage(
        kind,
        problems.stream().map(problem -> problem.text() + place).collect(joining("\n")),
        site.element(),
        site.mirror(),
        site.value());
  }

  private record Problem(Severity severity, AnnotationSite site, String text) {

    Place place() {
      return new Place(SourcePosition.of(site), severity);
    }
  }

  /** What has one message: the errors of a place, or its warnings. */
  private record Place(SourcePosition position, Severity severity) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byPosition = position.compareTo(other.position);
      return byPosition != 0 ? byPosition : severity.compareTo(other.severity);
    }
  }
}
