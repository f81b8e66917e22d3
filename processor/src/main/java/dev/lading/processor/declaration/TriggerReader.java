package dev.lading.processor.declaration;

import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.model.HttpMethod;
import dev.lading.processor.names.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Reads the triggers that stand on an element. */
final class TriggerReader {

  private TriggerReader() {}

  static List<TriggerDeclaration> read(Element element) {
    List<TriggerDeclaration> triggers = new ArrayList<>();
    for (AnnotationReader route : AnnotationReader.all(element, Route.class, Route.List.class)) {
      HttpMethod method = HttpMethod.valueOf(route.constant("method").value());
      triggers.add(
          new TriggerDeclaration.Route(
              route.site(),
              method,
              route.string("path"),
              route.string("authorizer"),
              route.strings("scopes")));
    }
    for (AnnotationReader queue : AnnotationReader.all(element, Queue.class, Queue.List.class)) {
      triggers.add(
          new TriggerDeclaration.Queue(
              queue.site(), queue.string("value"), QueueSettingsDeclaration.read(queue)));
    }
    for (AnnotationReader schedule :
        AnnotationReader.all(element, Schedule.class, Schedule.List.class)) {
      triggers.add(
          new TriggerDeclaration.Schedule(
              schedule.site(),
              scheduleName(element, schedule),
              schedule.string("value"),
              ScheduleSettingsDeclaration.read(schedule)));
    }
    triggers.addAll(EventSourceReader.read(element));
    return triggers;
  }

  private static Attribute<String> scheduleName(Element element, AnnotationReader schedule) {
    Attribute<String> name = schedule.string("name");
    return name.value().isEmpty()
        ? name.with(GeneratedNames.kebabCase(element.getSimpleName().toString()))
        : name;
  }
}
