package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.model.RoutePath;
import dev.lading.model.Trigger;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.GeneratedNames;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;

/**
 * Demands that each {@code {segment}} of a path has its {@code @PathParam} and the other way round.
 *
 * <p>A method that takes the whole {@code HttpRequest} can read the segments from it.
 */
final class PathSegmentRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .forEach(
            method ->
                method
                    .triggers(TriggerDeclaration.Route.class)
                    .forEach(route -> check(method, route, problems)));
  }

  private static void check(
      HandlerMethodDeclaration method, TriggerDeclaration.Route route, Problems problems) {
    List<String> segments =
        route.trigger().map(Trigger.HttpRoute::path).map(RoutePath::parameterNames).orElse(null);
    if (segments == null) {
      return;
    }
    List<Attribute<String>> taken =
        method.parameters().stream()
            .flatMap(parameter -> parameter.sources().stream())
            .filter(source -> source.source() == Source.PATH)
            .map(SourceDeclaration::name)
            .toList();
    List<String> names = taken.stream().map(Attribute::value).toList();
    boolean readsRequest =
        method.parameters().stream().anyMatch(p -> p.isOf(RuntimeTypes.HTTP_REQUEST));
    if (!readsRequest) {
      segments.stream()
          .filter(segment -> !names.contains(segment))
          .forEach(
              segment ->
                  problems.report(
                      Message.SEGMENT_WITHOUT_PARAMETER,
                      route.path().site(),
                      segment,
                      route.path().value(),
                      GeneratedNames.camelCase(segment)));
    }
    taken.stream()
        .filter(name -> !segments.contains(name.value()))
        .forEach(
            name ->
                problems.report(
                    Message.PARAMETER_WITHOUT_SEGMENT,
                    name.site(),
                    name.value(),
                    route.path().value(),
                    suggestion(name.value(), segments)));
  }

  private static String suggestion(String name, List<String> segments) {
    return NearestName.of(name, segments)
        .map(nearest -> "did you mean {" + nearest + "}?")
        .orElse("add {" + name + "} to the path, or use @QueryParam");
  }
}
