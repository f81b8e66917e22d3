package dev.lading.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A route's path as segments: literals, parameters, and at most one greedy parameter, the last.
 *
 * @param segments the segments between the slashes; none for {@code /}
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     for HTTP APIs in API Gateway</a>
 */
public record RoutePath(List<Segment> segments) {

  /** One part of a path. */
  public sealed interface Segment permits Literal, Parameter, Greedy {}

  /** A segment that must be met letter for letter. */
  public record Literal(String text) implements Segment {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A segment that takes any one value. */
  public record Parameter(String name) implements Segment {
    @Override
    public String toString() {
      return "{" + name + "}";
    }
  }

  /** The last segment, where it takes all the rest of the path, which must not be empty. */
  public record Greedy(String name) implements Segment {
    @Override
    public String toString() {
      return "{" + name + "+}";
    }
  }

  private static final Pattern LITERAL = Pattern.compile(RoutePathSpelling.LITERAL + "+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  /** Copies the segments. */
  public RoutePath {
    segments = List.copyOf(segments);
  }

  /**
   * Reads a path such as {@code /users/{id}/files/{path+}}.
   *
   * @throws MalformedValueException when the text is of another form; where the text is a path of
   *     another framework, the reason has its spelling here
   */
  public static RoutePath parse(String text) {
    try {
      return read(text);
    } catch (MalformedValueException e) {
      throw new MalformedValueException(
          e.reason() + RoutePathSpelling.respelled(text).map(fix -> "; write " + fix).orElse(""));
    }
  }

  static RoutePath read(String text) {
    if (!text.startsWith("/")) {
      throw new MalformedValueException("a path starts with '/'");
    }
    if (text.equals("/")) {
      return new RoutePath(List.of());
    }
    if (text.endsWith("/")) {
      throw new MalformedValueException("a path does not end with '/'");
    }
    List<Segment> segments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String part : text.substring(1).split("/", -1)) {
      if (!segments.isEmpty() && segments.get(segments.size() - 1) instanceof Greedy greedy) {
        throw new MalformedValueException(
            "the greedy segment " + greedy + " must be the last one of the path");
      }
      Segment segment = segment(part);
      String name = parameterName(segment);
      if (!name.isEmpty() && !names.add(name)) {
        throw new MalformedValueException("the segment {" + name + "} stands in it twice");
      }
      segments.add(segment);
    }
    return new RoutePath(segments);
  }

  private static Segment segment(String part) {
    if (part.isEmpty()) {
      throw new MalformedValueException("it has an empty segment");
    }
    if (part.startsWith(":")) {
      throw new MalformedValueException("a parameter is written {name}, not " + part);
    }
    if (part.startsWith("*")) {
      throw new MalformedValueException(
          "the rest of a path is written {proxy+}, and only the last segment can be it");
    }
    if (part.startsWith("{") && part.endsWith("}")) {
      boolean greedy = part.endsWith("+}");
      String name = part.substring(1, part.length() - (greedy ? 2 : 1));
      if (!NAME.matcher(name).matches()) {
        throw new MalformedValueException(
            "a parameter is written {name}, with letters, digits, '_', '-' and '.' only, not "
                + part);
      }
      return greedy ? new Greedy(name) : new Parameter(name);
    }
    if (!LITERAL.matcher(part).matches()) {
      throw new MalformedValueException(
          "the segment '"
              + part
              + "' has "
              + RoutePathSpelling.objection(part)
              + ", which a path cannot have"
              + (part.contains("{") ? "; a parameter takes a whole segment, {name}" : ""));
    }
    return new Literal(part);
  }

  private static String parameterName(Segment segment) {
    if (segment instanceof Parameter parameter) {
      return parameter.name();
    }
    return segment instanceof Greedy greedy ? greedy.name() : "";
  }

  /** The names of the parameters, greedy one included, in the order of the path. */
  public List<String> parameterNames() {
    return segments.stream().map(RoutePath::parameterName).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * The path with every parameter's name left out: two routes of one shape and method take the same
   * requests.
   */
  public String shape() {
    StringBuilder shape = new StringBuilder();
    for (Segment segment : segments) {
      shape.append('/');
      if (segment instanceof Literal literal) {
        shape.append(literal.text());
      } else {
        shape.append(segment instanceof Greedy ? "{+}" : "{}");
      }
    }
    return shape.isEmpty() ? "/" : shape.toString();
  }

  /** Whether it ends in a greedy parameter. */
  public boolean isGreedy() {
    return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Greedy;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    segments.forEach(segment -> text.append('/').append(segment));
    return text.isEmpty() ? "/" : text.toString();
  }
}
