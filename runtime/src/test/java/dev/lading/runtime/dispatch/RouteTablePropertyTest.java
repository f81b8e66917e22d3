package dev.lading.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The tree answers as a list of the routes would, read from the most specific to the least. */
class RouteTablePropertyTest {

  @Property(tries = 3000)
  void equalsTheNaiveList(
      @ForAll("routes") List<String> routes,
      @ForAll("methods") String method,
      @ForAll("paths") String path) {
    RouteTable table = new RouteTable(routes.toArray(String[]::new));

    assertThat(table.match(method, path)).isEqualTo(naive(routes, method, path));
  }

  private static RouteMatch naive(List<String> routes, String method, String path) {
    List<String> taking =
        routes.stream()
            .filter(route -> parameters(route, path) != null)
            .sorted((a, b) -> rank(a).compareTo(rank(b)))
            .toList();
    for (String route : taking) {
      if (route.startsWith(method + " ") || route.startsWith("ANY ")) {
        return new RouteMatch(routes.indexOf(route), parameters(route, path), List.of());
      }
    }
    TreeSet<String> allowed = new TreeSet<>();
    taking.forEach(route -> allowed.add(route.split(" ")[0]));
    return new RouteMatch(-1, Map.of(), List.copyOf(allowed));
  }

  /** Sorts by whether all is given, then by each segment's kind, then by method before ANY. */
  private static String rank(String route) {
    StringBuilder rank = new StringBuilder(route.endsWith("+}") ? "2" : "0");
    for (String segment : route.substring(route.indexOf('/') + 1).split("/")) {
      rank.append(segment.endsWith("+}") ? '2' : segment.startsWith("{") ? '1' : '0');
    }
    return rank.append(route.startsWith("ANY") ? "-1" : "-0").toString();
  }

  private static Map<String, String> parameters(String route, String path) {
    String template = route.substring(route.indexOf('/') + 1);
    String rest = path.substring(1);
    Map<String, String> parameters = new LinkedHashMap<>();
    if (template.isEmpty() || rest.isEmpty()) {
      return template.isEmpty() && rest.isEmpty() ? parameters : null;
    }
    String[] expected = template.split("/");
    String[] given = rest.split("/", -1);
    for (int i = 0; i < expected.length; i++) {
      if (i >= given.length) {
        return null;
      }
      if (expected[i].endsWith("+}")) {
        String all = String.join("/", List.of(given).subList(i, given.length));
        parameters.put(expected[i].replace("{", "").replace("+}", ""), all);
        return all.isEmpty() ? null : parameters;
      }
      if (expected[i].startsWith("{")) {
        parameters.put(expected[i].replace("{", "").replace("}", ""), given[i]);
        if (given[i].isEmpty()) {
          return null;
        }
      } else if (!expected[i].equals(given[i])) {
        return null;
      }
    }
    return given.length == expected.length ? parameters : null;
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of("GET", "POST", "PUT", "HEAD");
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of("a", "b", "c")), Tuple.of(1, Arbitraries.just("")))
        .list()
        .ofMaxSize(5)
        .map(segments -> "/" + String.join("/", segments));
  }

  @Provide
  Arbitrary<List<String>> routes() {
    Arbitrary<List<String>> segments = Arbitraries.of("a", "b", "{}", "{}").list().ofMaxSize(4);
    return Combinators.combine(
            Arbitraries.of("GET", "POST", "ANY"), segments, Arbitraries.of(true, false))
        .as(RouteTablePropertyTest::route)
        .list()
        .uniqueElements(route -> route)
        .ofMaxSize(30);
  }

  private static String route(String method, List<String> segments, boolean greedy) {
    List<String> parts = new ArrayList<>();
    for (String segment : segments) {
      parts.add(segment.equals("{}") ? "{p" + parts.size() + "}" : segment);
    }
    if (greedy) {
      parts.add("{rest+}");
    }
    return method + " /" + String.join("/", parts);
  }
}
