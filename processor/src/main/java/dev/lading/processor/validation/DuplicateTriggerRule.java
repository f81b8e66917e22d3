package dev.lading.processor.validation;

import dev.lading.model.Trigger;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;

/**
 * Rejects triggers that no event could tell apart: in the whole application, because its API, its
 * queues and its schedule names are the application's and not a function's. The routes of a
 * function with a URL of its own are a matter of that URL.
 *
 * <p>The dispatcher prefers literals to parameters, so {@code /users/me} and {@code /users/{id}}
 * may live side by side; {@code /users/{id}} and {@code /users/{name}} may not.
 */
final class DuplicateTriggerRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    routes(application, problems);
    queues(application, problems);
    schedules(application, problems);
  }

  private static void routes(ApplicationDeclaration application, Problems problems) {
    application
        .routesByAddress()
        .forEach(routes -> routesOfOneAddress(application, routes, problems));
  }

  private static void routesOfOneAddress(
      ApplicationDeclaration application,
      List<TriggerDeclaration.Route> routes,
      Problems problems) {
    Rivals.sameKey(
        application,
        routes.stream().filter(route -> route.trigger().isPresent()).toList(),
        route -> route.method() + " " + route.trigger().map(r -> r.path().shape()).orElseThrow(),
        route -> route.path().site(),
        (route, rivals) ->
            problems.report(
                Message.DUPLICATE_ROUTE,
                route.path().site(),
                route.trigger().map(Trigger.HttpRoute::toString).orElseThrow(),
                rivals));
  }

  private static void queues(ApplicationDeclaration application, Problems problems) {
    Rivals.sameKey(
        application,
        application
            .triggers(TriggerDeclaration.Queue.class)
            .map(TriggerDeclaration.Queue::name)
            .toList(),
        Attribute::value,
        Attribute::site,
        (name, rivals) ->
            problems.report(Message.DUPLICATE_QUEUE, name.site(), name.value(), rivals));
  }

  private static void schedules(ApplicationDeclaration application, Problems problems) {
    Rivals.sameKey(
        application,
        application
            .triggers(TriggerDeclaration.Schedule.class)
            .map(TriggerDeclaration.Schedule::name)
            .toList(),
        Attribute::value,
        Attribute::site,
        (name, rivals) ->
            problems.report(Message.DUPLICATE_SCHEDULE, name.site(), name.value(), rivals));
  }
}
