package dev.lading.processor.declaration;

import dev.lading.annotations.Bucket;
import dev.lading.annotations.DataStream;
import dev.lading.annotations.EventPattern;
import dev.lading.annotations.Invoke;
import dev.lading.annotations.TableStream;
import dev.lading.annotations.Topic;
import dev.lading.model.FilterPolicy;
import dev.lading.processor.names.GeneratedNames;
import dev.lading.processor.names.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads the sources of events, beside routes, queues and schedules, that stand on an element. */
final class EventSourceReader {

  private EventSourceReader() {}

  static List<EventSourceDeclaration> read(Element element) {
    List<EventSourceDeclaration> sources = new ArrayList<>();
    AnnotationReader.all(element, EventPattern.class, EventPattern.List.class)
        .forEach(rule -> sources.add(rule(element, rule)));
    AnnotationReader.all(element, Bucket.class, Bucket.List.class)
        .forEach(bucket -> sources.add(bucket(bucket)));
    AnnotationReader.all(element, Topic.class, Topic.List.class)
        .forEach(topic -> sources.add(topic(topic)));
    AnnotationReader.all(element, TableStream.class, TableStream.List.class)
        .forEach(table -> sources.add(stream(TriggerKind.TABLE, table)));
    AnnotationReader.all(element, DataStream.class, DataStream.List.class)
        .forEach(stream -> sources.add(stream(TriggerKind.STREAM, stream)));
    AnnotationReader.all(element, Invoke.class, Invoke.List.class)
        .forEach(
            invoke ->
                sources.add(
                    new EventSourceDeclaration.Invocation(invoke.site(), name(element, invoke))));
    return sources;
  }

  private static EventSourceDeclaration rule(Element element, AnnotationReader rule) {
    return new EventSourceDeclaration.Rule(
        rule.site(),
        name(element, rule),
        rule.string("value"),
        written(rule.string("bus")),
        DeliveryDeclaration.read(rule));
  }

  private static EventSourceDeclaration bucket(AnnotationReader bucket) {
    return new EventSourceDeclaration.Bucket(
        bucket.site(),
        bucket.string("value"),
        bucket.constants("events"),
        bucket.string("prefix").value(),
        bucket.string("suffix").value(),
        bucket.flag("existing").value(),
        DeliveryDeclaration.read(bucket));
  }

  private static EventSourceDeclaration topic(AnnotationReader topic) {
    return new EventSourceDeclaration.Topic(
        topic.site(),
        topic.string("value"),
        written(topic.string("filter")),
        FilterPolicy.Scope.valueOf(topic.constant("filterScope").value()),
        topic.flag("existing").value());
  }

  private static EventSourceDeclaration stream(TriggerKind kind, AnnotationReader stream) {
    return new EventSourceDeclaration.Stream(
        stream.site(), kind, stream.string("value"), StreamConsumerDeclaration.read(stream));
  }

  private static Optional<Attribute<String>> written(Attribute<String> text) {
    return Optional.of(text).filter(attribute -> !attribute.value().isEmpty());
  }

  private static Attribute<String> name(Element element, AnnotationReader annotation) {
    Attribute<String> name = annotation.string("name");
    return name.value().isEmpty()
        ? name.with(GeneratedNames.kebabCase(element.getSimpleName().toString()))
        : name;
  }
}
