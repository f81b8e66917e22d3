package dev.lading.processor.openapi;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.Trigger;
import dev.lading.processor.openapi.description.ApiDescription;
import dev.lading.processor.openapi.description.DocText;
import dev.lading.processor.openapi.description.RouteNotes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The operations of all routes, by path and method: a route of all methods is one of each. */
final class Operations {

  private static final RouteNotes NO_NOTES =
      new RouteNotes(DocText.NONE, List.of(), Optional.empty());

  private final ApiDescription description;
  private final OperationIds ids = new OperationIds();
  private final SortedMap<String, Map<HttpMethod, Operation>> byPath = new TreeMap<>();

  private Operations(ApiDescription description) {
    this.description = description;
  }

  static SortedMap<String, Map<HttpMethod, Operation>> of(
      Application application, ApiDescription description) {
    Operations operations = new Operations(description);
    // A method of its own comes before one that is left over for a route of all methods.
    operations.add(application, false);
    operations.add(application, true);
    return operations.byPath;
  }

  private void add(Application application, boolean anyMethod) {
    for (Function function : application.functions()) {
      if (function.url().isPresent()) {
        // What is served at a function's own URL is another API.
        continue;
      }
      for (Handler handler : function.handlers()) {
        for (Trigger trigger : handler.triggers()) {
          if (trigger instanceof Trigger.HttpRoute route
              && (route.method() == HttpMethod.ANY) == anyMethod) {
            add(handler, route);
          }
        }
      }
    }
  }

  private void add(Handler handler, Trigger.HttpRoute route) {
    Map<HttpMethod, Operation> methods =
        byPath.computeIfAbsent(route.path().toString(), path -> new EnumMap<>(HttpMethod.class));
    List<HttpMethod> wanted =
        route.method() == HttpMethod.ANY ? List.of(HttpMethod.values()) : List.of(route.method());
    for (HttpMethod method : wanted) {
      if (method != HttpMethod.ANY && !methods.containsKey(method)) {
        methods.put(
            method,
            new Operation(
                ids.of(handler, route, method),
                method,
                route,
                handler,
                description.routes().getOrDefault(route.toString(), NO_NOTES)));
      }
    }
  }
}
