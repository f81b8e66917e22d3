package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EnvironmentVariable;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.ImageDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import dev.lading.processor.declaration.Tag;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rejects a group whose classes say two things that one function cannot be: two images, two values
 * of a variable or a tag, or two values of a setting that has no maximum.
 */
final class SharedFunctionRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      images(function, problems);
      environment(function, problems);
      tags(function, problems);
      settings(function, problems);
    }
  }

  private static void images(FunctionDeclaration function, Problems problems) {
    Rivals.differentValues(
        function.classes().stream()
            .flatMap(type -> type.image().stream())
            .map(ImageDeclaration::name)
            .toList(),
        (name, rivals) ->
            problems.report(
                Message.CONFLICTING_IMAGES, name.site(), function.name(), name.value(), rivals));
  }

  private static void environment(FunctionDeclaration function, Problems problems) {
    function.settings().stream()
        .flatMap(settings -> settings.variables().stream())
        .collect(groupingBy(EnvironmentVariable::name, TreeMap::new, toList()))
        .forEach(
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
                            function.name(),
                            value.value(),
                            rivals)));
  }

  private static void tags(FunctionDeclaration function, Problems problems) {
    function.settings().stream()
        .flatMap(settings -> settings.wellFormedTags().stream())
        .collect(groupingBy(Tag::key, TreeMap::new, toList()))
        .forEach(
            (key, tags) ->
                conflicts(
                    "the tag '" + key + "'",
                    tags.stream().map(tag -> new Attribute<>(tag.value(), tag.site())),
                    function,
                    problems));
  }

  private static void settings(FunctionDeclaration function, Problems problems) {
    equal("reservedConcurrency", s -> s.scaling().reservedConcurrency(), function, problems);
    equal("provisionedConcurrency", s -> s.scaling().provisionedConcurrency(), function, problems);
    equal("snapStart", s -> s.scaling().snapStart(), function, problems);
    equal("logRetention", SettingsDeclaration::logRetention, function, problems);
    equal("tracing", SettingsDeclaration::tracing, function, problems);
    equal("vpc", SettingsDeclaration::vpc, function, problems);
  }

  private static <T> void equal(
      String name,
      Function<SettingsDeclaration, Attribute<T>> setting,
      FunctionDeclaration function,
      Problems problems) {
    conflicts(
        name,
        function.settings().stream().map(setting).filter(Attribute::isWritten),
        function,
        problems);
  }

  private static <T> void conflicts(
      String what, Stream<Attribute<T>> values, FunctionDeclaration function, Problems problems) {
    List<Attribute<T>> said = values.toList();
    Rivals.differentValues(
        said,
        (value, rivals) ->
            problems.report(
                Message.CONFLICTING_SETTINGS,
                value.site(),
                what,
                function.name(),
                value.value(),
                rivals));
  }
}
