package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EnvironmentVariable;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ImageDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejects a group whose classes name two images, or give one environment variable two values: the
 * group is one function.
 */
final class SharedFunctionRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    Map<String, List<HandlerClassDeclaration>> byGroup =
        application.classes().stream()
            .filter(type -> type.image().isPresent())
            .collect(groupingBy(SharedFunctionRule::function, TreeMap::new, toList()));
    byGroup.forEach(
        (function, classes) -> {
          images(function, classes, problems);
          environment(function, classes, problems);
        });
  }

  /** Two functions of one name that are no group are the business of {@link CollidingNamesRule}. */
  private static String function(HandlerClassDeclaration type) {
    String name = type.functionName().map(Attribute::value).orElseThrow();
    return type.isGrouped() ? name : name + " " + type.binaryName();
  }

  private static void images(
      String function, List<HandlerClassDeclaration> classes, Problems problems) {
    Rivals.differentValues(
        classes.stream()
            .flatMap(type -> type.image().stream())
            .map(ImageDeclaration::name)
            .toList(),
        (name, rivals) ->
            problems.report(
                Message.CONFLICTING_IMAGES, name.site(), function, name.value(), rivals));
  }

  private static void environment(
      String function, List<HandlerClassDeclaration> classes, Problems problems) {
    Map<String, List<EnvironmentVariable>> byName =
        classes.stream()
            .flatMap(type -> type.settings().stream())
            .map(SettingsDeclaration::variables)
            .flatMap(List::stream)
            .collect(groupingBy(EnvironmentVariable::name, TreeMap::new, toList()));
    String functionName = function.split(" ", 2)[0];
    byName.forEach(
        (name, variables) ->
            Rivals.differentValues(
                variables.stream()
                    .map(variable -> new Attribute<>(variable.value(), variable.site()))
                    .toList(),
                (value, rivals) ->
                    problems.report(
                        Message.CONFLICTING_ENVIRONMENT,
                        value.site(),
                        name,
                        functionName,
                        value.value(),
                        rivals)));
  }
}
