package dev.lading.processor.validation;

import dev.lading.model.BaseReference;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.FunctionName;
import dev.lading.model.ImageName;
import dev.lading.model.MalformedValueException;
import dev.lading.model.QueueName;
import dev.lading.model.RoutePath;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ImageDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rejects names, paths, schedules and coordinates that are malformed.
 *
 * <p>The model's types are the only ones that know the syntax; this rule only puts their reasons
 * where the values stand.
 */
final class SyntaxRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    Check check = new Check(problems);
    check.all(
        application.declared(HandlerClassDeclaration::image).map(ImageDeclaration::name),
        ImageName::new,
        Message.INVALID_IMAGE_NAME);
    check.all(
        application.declared(HandlerClassDeclaration::functionName),
        FunctionName::new,
        Message.INVALID_FUNCTION_NAME);
    check.all(
        application.classes().stream().flatMap(type -> type.nativeDependencies().stream()),
        DependencyCoordinates::parse,
        Message.INVALID_NATIVE_DEPENDENCY);
    check.all(
        application.triggers(TriggerDeclaration.Route.class).map(TriggerDeclaration.Route::path),
        RoutePath::parse,
        Message.INVALID_PATH);
    check.all(
        application.triggers(TriggerDeclaration.Queue.class).map(TriggerDeclaration.Queue::name),
        QueueName::new,
        Message.INVALID_QUEUE_NAME);
    check.all(
        application
            .triggers(TriggerDeclaration.Schedule.class)
            .map(TriggerDeclaration.Schedule::name),
        ScheduleName::new,
        Message.INVALID_SCHEDULE_NAME);
    check.all(
        application
            .triggers(TriggerDeclaration.Schedule.class)
            .map(TriggerDeclaration.Schedule::expression),
        ScheduleExpression::new,
        Message.INVALID_SCHEDULE);
    // The application's own base is an option, which is checked where options are.
    check.all(
        application
            .declared(HandlerClassDeclaration::image)
            .map(ImageDeclaration::base)
            .filter(base -> base.isWritten() && !base.value().isEmpty()),
        BaseReference::new,
        Message.INVALID_BASE);
  }

  private record Check(Problems problems) {

    void all(Stream<Attribute<String>> values, Function<String, ?> factory, Message message) {
      values.forEach(value -> one(value, factory, message));
    }

    private void one(Attribute<String> value, Function<String, ?> factory, Message message) {
      try {
        Object wellFormed = factory.apply(value.value());
        Objects.requireNonNull(wellFormed);
      } catch (MalformedValueException e) {
        problems.report(message, value.site(), value.value(), e.reason());
      }
    }
  }
}
