package dev.lading.operations.invoke;

import static java.util.stream.Collectors.joining;

import dev.lading.model.Function;
import dev.lading.operations.OperationException;
import dev.lading.operations.routes.Call;
import dev.lading.operations.routes.CallKind;
import dev.lading.operations.routes.CallMap;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what a user means: a request ({@code GET /items/42}), a source with its kind ({@code queue
 * orders}) or without ({@code orders}), or a handler ({@code ItemHandler.order}).
 */
final class TargetFinder {

  private final CallMap map;

  TargetFinder(CallMap map) {
    this.map = map;
  }

  /**
   * The target that is meant.
   *
   * @throws OperationException when there is none, or more than one
   */
  Target find(String text) {
    String wanted = text.strip();
    int space = wanted.indexOf(' ');
    if (space > 0 && wanted.startsWith("/", space + 1)) {
      return request(wanted.substring(0, space), wanted.substring(space + 1));
    }
    if (wanted.startsWith("/")) {
      return request("GET", wanted);
    }
    List<Call> found = new ArrayList<>();
    for (Predicate<Call> meaning : meanings(wanted)) {
      if (found.isEmpty()) {
        map.calls().stream().filter(meaning).forEach(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new OperationException("there is no '" + text + "'. " + list(map.calls()));
    }
    if (found.size() > 1) {
      throw new OperationException("'" + text + "' may mean several. " + list(found));
    }
    Call call = found.get(0);
    return call.words().first().isEmpty() ? Target.of(call) : request(call);
  }

  private static List<Predicate<Call>> meanings(String wanted) {
    return List.of(
        call -> call.words().title().equals(wanted),
        call -> call.words().name().equals(wanted),
        call -> call.handler().displayName().equals(wanted),
        call -> (call.handler().type() + "#" + call.handler().method()).equals(wanted));
  }

  /** What there is, one a line. */
  static String list(List<Call> calls) {
    return "There are:\n"
        + calls.stream()
            .map(call -> "  " + call.words().title() + "  (" + call.handler().displayName() + ")")
            .collect(joining("\n"));
  }

  /** The function that a user names. */
  Function function(String name) {
    List<Function> functions = map.calls().stream().map(Call::function).distinct().toList();
    return functions.stream()
        .filter(function -> function.name().value().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new OperationException(
                    "there is no function '"
                        + name
                        + "'; there are "
                        + functions.stream()
                            .map(function -> function.name().value())
                            .sorted()
                            .collect(joining(", "))
                        + "."));
  }

  /** A request that a route takes, with the parameters' names for their values. */
  private Target request(Call call) {
    String method = call.words().first();
    return request(
        method.equals("ANY") ? "GET" : method, call.words().name().replaceAll("[{}+]", ""));
  }

  private Target request(String method, String pathAndQuery) {
    int question = pathAndQuery.indexOf('?');
    String raw = question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
    String query = question < 0 ? "" : pathAndQuery.substring(question + 1);
    // A route as it is listed is a request too.
    String path = decode(raw.replaceAll("[{}]", "").replace("+", "%2B")).replaceAll("\\+$", "");
    for (List<Call> routes : tables().values()) {
      Optional<Target> target = match(routes, method.toUpperCase(Locale.ROOT), path, query);
      if (target.isPresent()) {
        return target.get();
      }
    }
    List<Call> all = tables().values().stream().flatMap(List::stream).toList();
    throw new OperationException(
        "no route takes " + method + " " + path + ". " + list(all.isEmpty() ? map.calls() : all));
  }

  private static Optional<Target> match(
      List<Call> routes, String method, String path, String query) {
    RouteTable table =
        new RouteTable(routes.stream().map(call -> call.words().title()).toArray(String[]::new));
    RouteMatch match = table.match(method, path);
    return match.isFound()
        ? Optional.of(new Target(routes.get(match.route()), path, query, match.pathParameters()))
        : Optional.empty();
  }

  /** The routes of the API, then those of each function's own URL. */
  private Map<String, List<Call>> tables() {
    Map<String, List<Call>> tables = new LinkedHashMap<>();
    for (Call call : map.calls()) {
      CallKind kind = call.words().kind();
      if (kind == CallKind.ROUTE || kind == CallKind.URL_ROUTE) {
        String owner = kind == CallKind.ROUTE ? "" : call.function().name().value();
        tables.computeIfAbsent(owner, name -> new ArrayList<>()).add(call);
      }
    }
    return tables;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
