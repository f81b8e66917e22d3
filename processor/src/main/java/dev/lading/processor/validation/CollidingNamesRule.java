package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ImageDeclaration;
import dev.lading.processor.names.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rejects names of functions or images that differ but become the name of one generated class.
 * Logical ids of the template never meet: they tell all natural names apart.
 *
 * <p>Classes are compared without regard to case, because the files of two that differ in nothing
 * else are one file on macOS and Windows.
 */
final class CollidingNamesRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    functions(application, problems);
    List<Named> images =
        application
            .declared(HandlerClassDeclaration::image)
            .map(ImageDeclaration::name)
            .map(name -> new Named(name, name.value()))
            .toList();
    check("image", images, GeneratedNames::imageClass, problems);
  }

  private static void functions(ApplicationDeclaration application, Problems problems) {
    List<Named> functions = new ArrayList<>();
    for (HandlerClassDeclaration type : application.classes()) {
      String identity = type.isGrouped() ? "group" : type.binaryName();
      type.functionName()
          .ifPresent(name -> functions.add(new Named(name, name.value() + " " + identity)));
    }
    check("function", functions, GeneratedNames::functionClass, problems);
  }

  private static void check(
      String kind, List<Named> all, UnaryOperator<String> generated, Problems problems) {
    Map<String, List<Named>> byFile =
        all.stream().collect(groupingBy(each -> fileName(generated.apply(each.name().value()))));
    byFile.values().forEach(sharers -> checkSharers(kind, sharers, generated, problems));
  }

  private static void checkSharers(
      String kind, List<Named> sharers, UnaryOperator<String> generated, Problems problems) {
    if (sharers.stream().map(Named::identity).distinct().count() < 2) {
      return;
    }
    for (Named each : sharers) {
      String rivals =
          sharers.stream()
              .filter(rival -> !rival.identity().equals(each.identity()))
              .map(rival -> rival.seenFrom(each))
              .distinct()
              .collect(joining(" and "));
      if (!rivals.isEmpty()) {
        String fix = kind.equals("function") ? "; classes of one function name one group" : "";
        problems.report(
            Message.COLLIDING_NAMES,
            each.name().site(),
            kind,
            each.name().value(),
            rivals,
            generated.apply(each.name().value()),
            fix);
      }
    }
  }

  /** What tells the files of classes apart on every system. */
  private static String fileName(String className) {
    return className.toLowerCase(Locale.ROOT);
  }

  /**
   * A name that something is generated for.
   *
   * @param identity equal for two uses of one thing
   */
  private record Named(Attribute<String> name, String identity) {

    String seenFrom(Named other) {
      return "'" + name.value() + "' of " + name.site().placeSeenFrom(other.name.site());
    }
  }
}
