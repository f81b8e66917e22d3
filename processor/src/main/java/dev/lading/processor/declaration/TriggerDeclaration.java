package dev.lading.processor.declaration;

import dev.lading.model.Authorization;
import dev.lading.model.HttpMethod;
import dev.lading.model.QueueName;
import dev.lading.model.RoutePath;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import dev.lading.processor.names.TriggerKind;
import java.util.List;
import java.util.Optional;

/** A trigger as declared. */
public sealed interface TriggerDeclaration
    permits TriggerDeclaration.Route,
        TriggerDeclaration.Queue,
        TriggerDeclaration.Schedule,
        EventSourceDeclaration {

  /** What kind of trigger it is. */
  TriggerKind kind();

  /** The annotation. */
  AnnotationSite site();

  /** Whether its events have a body, which parameters of any type can be made of. */
  default boolean hasBody() {
    return kind().hasBody();
  }

  /** The trigger, unless a part of it is malformed. */
  Optional<? extends Trigger> trigger();

  /** A route as declared; no authorizer is the API's default one. */
  record Route(
      AnnotationSite site,
      HttpMethod method,
      Attribute<String> path,
      Attribute<String> authorizer,
      List<Attribute<String>> scopes,
      Optional<Trigger.HttpRoute> trigger)
      implements TriggerDeclaration {

    /** Copies the scopes. */
    public Route {
      scopes = List.copyOf(scopes);
    }

    /** Parses the path, once for all who ask for it. */
    Route(
        AnnotationSite site,
        HttpMethod method,
        Attribute<String> path,
        Attribute<String> authorizer,
        List<Attribute<String>> scopes) {
      this(
          site,
          method,
          path,
          authorizer,
          scopes,
          path.parse(RoutePath::parse)
              .map(
                  parsed ->
                      new Trigger.HttpRoute(
                          method,
                          parsed,
                          new Authorization(
                              authorizer.value(),
                              scopes.stream().map(Attribute::value).toList()))));
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.ROUTE;
    }
  }

  /** A queue as declared. */
  record Queue(AnnotationSite site, Attribute<String> name, QueueSettingsDeclaration settings)
      implements TriggerDeclaration {
    @Override
    public TriggerKind kind() {
      return TriggerKind.QUEUE;
    }

    @Override
    public Optional<Trigger.QueueSubscription> trigger() {
      return name.parse(QueueName::new)
          .flatMap(
              parsedName ->
                  settings
                      .settings()
                      .map(parsed -> new Trigger.QueueSubscription(parsedName, parsed)));
    }
  }

  /** A schedule as declared; its name is the method's or the class's if none is written. */
  record Schedule(
      AnnotationSite site,
      Attribute<String> name,
      Attribute<String> expression,
      ScheduleSettingsDeclaration settings)
      implements TriggerDeclaration {
    @Override
    public TriggerKind kind() {
      return TriggerKind.SCHEDULE;
    }

    @Override
    public Optional<Trigger.Schedule> trigger() {
      return name.parse(ScheduleName::new)
          .flatMap(
              parsedName ->
                  expression
                      .parse(ScheduleExpression::new)
                      .flatMap(
                          parsed ->
                              settings
                                  .settings()
                                  .map(all -> new Trigger.Schedule(parsedName, parsed, all))));
    }

    @Override
    public boolean hasBody() {
      return settings.hasInput();
    }
  }
}
