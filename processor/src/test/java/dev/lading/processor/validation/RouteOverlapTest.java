package dev.lading.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.HttpMethod;
import dev.lading.model.RoutePath;
import dev.lading.model.RoutePath.Greedy;
import dev.lading.model.RoutePath.Literal;
import dev.lading.model.RoutePath.Segment;
import dev.lading.model.Trigger.HttpRoute;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of two routes, against the requests that each of them takes. */
class RouteOverlapTest {

  private static final List<HttpMethod> METHODS =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.ANY);

  @Property(tries = 5000)
  void theCommonRouteTakesWhatBothTake(
      @ForAll("routes") HttpRoute one,
      @ForAll("routes") HttpRoute other,
      @ForAll("requests") Request request) {
    boolean both = takes(one, request) && takes(other, request);

    Optional<HttpRoute> common = RouteOverlap.common(one, other);
    assertThat(common.filter(route -> takes(route, request)).isPresent()).isEqualTo(both);
    assertThat(common.map(HttpRoute::toString).map(RouteOverlapTest::route)).isEqualTo(common);
    assertThat(RouteOverlap.common(other, one).map(route -> route.path().shape()))
        .isEqualTo(common.map(route -> route.path().shape()));
  }

  @Property(tries = 5000)
  void whatGoesBeforeTakesLess(
      @ForAll("routes") HttpRoute one,
      @ForAll("routes") HttpRoute other,
      @ForAll("requests") Request request) {
    if (one.path().isGreedy() == other.path().isGreedy()
        && RouteOverlap.goesBefore(one, other)
        && takes(one, request)) {
      assertThat(takes(other, request)).isTrue();
    }
  }

  @Property
  void theTreeMissesNoOverlap(@ForAll("manyRoutes") List<HttpRoute> routes) {
    RouteTree<HttpRoute> tree = new RouteTree<>();
    routes.forEach(route -> tree.add(route.path(), route));

    for (HttpRoute route : routes) {
      assertThat(tree.overlapping(route.path()))
          .containsAll(
              routes.stream()
                  .filter(other -> other.path().isGreedy() == route.path().isGreedy())
                  .filter(other -> RouteOverlap.common(route, other).isPresent())
                  .toList());
    }
  }

  @Example
  void namesWhatBothTake() {
    assertThat(common("GET /{tenant}/new", "ANY /users/{id}")).hasToString("GET /users/new");
    assertThat(common("GET /{a}/b/{c+}", "GET /a/{d+}")).hasToString("GET /a/b/{c+}");
    assertThat(common("ANY /{a}/x", "ANY /y/{a}")).hasToString("ANY /y/x");
    assertThat(common("GET /{a}/{b}/x", "GET /{b}/{c}/{a}")).hasToString("GET /{b}/{c}/x");
  }

  private static HttpRoute common(String one, String other) {
    return RouteOverlap.common(route(one), route(other)).orElseThrow();
  }

  private static HttpRoute route(String text) {
    String[] parts = text.split(" ");
    return new HttpRoute(HttpMethod.valueOf(parts[0]), RoutePath.parse(parts[1]));
  }

  private static boolean takes(HttpRoute route, Request request) {
    List<Segment> segments = route.path().segments();
    if (route.method() != HttpMethod.ANY && route.method() != request.method()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (i >= request.segments().size()) {
        return false;
      }
      if (segments.get(i) instanceof Greedy) {
        return true;
      }
      if (segments.get(i) instanceof Literal literal
          && !literal.text().equals(request.segments().get(i))) {
        return false;
      }
    }
    return segments.size() == request.segments().size();
  }

  @Provide
  Arbitrary<Request> requests() {
    return Combinators.combine(
            Arbitraries.of(METHODS.subList(0, 2)),
            Arbitraries.of("a", "b", "c").list().ofMaxSize(4))
        .as(Request::new);
  }

  @Provide
  Arbitrary<List<HttpRoute>> manyRoutes() {
    return routes().list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<HttpRoute> routes() {
    return Combinators.combine(
            Arbitraries.of(METHODS),
            Arbitraries.of("a", "b", "{}", "{}").list().ofMaxSize(4),
            Arbitraries.of("", "", "/{rest+}"))
        .as(
            (method, parts, rest) -> {
              StringBuilder path = new StringBuilder();
              for (String part : parts) {
                path.append('/').append(part.equals("{}") ? "{p" + path.length() + "}" : part);
              }
              path.append(rest);
              return new HttpRoute(method, RoutePath.parse(path.isEmpty() ? "/" : path.toString()));
            });
  }

  private record Request(HttpMethod method, List<String> segments) {}
}
