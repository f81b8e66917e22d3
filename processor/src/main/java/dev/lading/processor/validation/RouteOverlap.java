package dev.lading.processor.validation;

import dev.lading.model.HttpMethod;
import dev.lading.model.RoutePath;
import dev.lading.model.RoutePath.Greedy;
import dev.lading.model.RoutePath.Literal;
import dev.lading.model.RoutePath.Parameter;
import dev.lading.model.RoutePath.Segment;
import dev.lading.model.Trigger.HttpRoute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What two routes have in common, and which of them is the more specific one. */
final class RouteOverlap {

  private RouteOverlap() {}

  /** The route of all requests that both would take, unless there are none. */
  static Optional<HttpRoute> common(HttpRoute one, HttpRoute other) {
    HttpMethod method = one.method() == HttpMethod.ANY ? other.method() : one.method();
    return takesMethod(one, method) && takesMethod(other, method)
        ? common(one.path(), other.path()).map(path -> new HttpRoute(method, path))
        : Optional.empty();
  }

  /**
   * Whether one route goes before the other by what API Gateway documents: a route without a greedy
   * parameter before one with it, and else the more specific one, here the one whose requests the
   * other would take too.
   */
  static boolean goesBefore(HttpRoute one, HttpRoute other) {
    if (one.path().isGreedy() != other.path().isGreedy()) {
      return other.path().isGreedy();
    }
    return takesMethod(other, one.method())
        && common(one.path(), other.path())
            .filter(common -> common.shape().equals(one.path().shape()))
            .isPresent();
  }

  private static boolean takesMethod(HttpRoute route, HttpMethod method) {
    return route.method() == HttpMethod.ANY || route.method() == method;
  }

  private static Optional<RoutePath> common(RoutePath one, RoutePath other) {
    int length = Math.max(fixedLength(one), fixedLength(other));
    if (!reaches(one, length, other.isGreedy()) || !reaches(other, length, one.isGreedy())) {
      return Optional.empty();
    }
    List<Segment> segments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < length; i++) {
      Optional<Segment> segment = common(segment(one, i), segment(other, i));
      if (segment.isEmpty()) {
        return Optional.empty();
      }
      segments.add(unique(segment.get(), names));
    }
    if (one.isGreedy() && other.isGreedy()) {
      segments.add(unique(one.segments().get(fixedLength(one)), names));
    }
    return Optional.of(new RoutePath(segments));
  }

  private static int fixedLength(RoutePath path) {
    return path.segments().size() - (path.isGreedy() ? 1 : 0);
  }

  /** Whether a path can have so many segments, and one more where the rival is greedy as well. */
  private static boolean reaches(RoutePath path, int length, boolean greedyRival) {
    int own = fixedLength(path);
    return path.isGreedy() ? greedyRival || own < length : own == length;
  }

  /** The segment at the place; beyond the fixed ones a greedy parameter takes any. */
  private static Segment segment(RoutePath path, int place) {
    return place < fixedLength(path) ? path.segments().get(place) : new Parameter("any");
  }

  private static Optional<Segment> common(Segment one, Segment other) {
    if (one instanceof Literal && other instanceof Literal && !one.equals(other)) {
      return Optional.empty();
    }
    return Optional.of(one instanceof Literal ? one : other);
  }

  private static Segment unique(Segment segment, Set<String> names) {
    String name =
        segment instanceof Parameter parameter
            ? parameter.name()
            : segment instanceof Greedy greedy ? greedy.name() : "";
    if (name.isEmpty() || names.add(name)) {
      return segment;
    }
    String other = name + (names.size() + 1);
    names.add(other);
    return segment instanceof Greedy ? new Greedy(other) : new Parameter(other);
  }
}
