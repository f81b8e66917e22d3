package dev.lading.processor.validation;

import dev.lading.model.RoutePath;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rejects paths that an HTTP API takes and a REST API does not. A REST API has a tree of resources,
 * in which one resource has at most one child that is a parameter, of whatever name and sort.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html#setup-method-resources">Set
 *     up API resources</a>
 */
final class RestPathRule implements Rule {

  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._:-]+");

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    if (!application.isRest()) {
      return;
    }
    Map<String, Declared> children = new HashMap<>();
    for (FunctionDeclaration function : application.functions()) {
      if (function.urls().findAny().isEmpty()) {
        function
            .triggers(TriggerDeclaration.Route.class)
            .map(TriggerDeclaration.Route::path)
            .forEach(path -> check(path, children, problems));
      }
    }
  }

  private static void check(
      Attribute<String> path, Map<String, Declared> children, Problems problems) {
    Optional<RoutePath> parsed = path.parse(RoutePath::parse);
    if (parsed.isEmpty()) {
      return;
    }
    StringBuilder parent = new StringBuilder();
    for (RoutePath.Segment segment : parsed.get().segments()) {
      if (segment instanceof RoutePath.Literal literal) {
        if (!LITERAL.matcher(literal.text()).matches()) {
          report(
              path,
              "its segment '" + literal + "' may have letters, digits and ._:- only",
              problems);
          return;
        }
      } else {
        Declared here = new Declared(segment, path);
        Declared first = children.putIfAbsent(parent.toString(), here);
        if (first != null && !first.segment().equals(segment)) {
          report(
              path,
              "after '%s' it has %s where '%s' has %s, and there is one parameter at one place; write %s"
                  .formatted(
                      parent.isEmpty() ? "/" : parent,
                      segment,
                      first.path().value(),
                      first.segment(),
                      instead(segment, first.segment())),
              problems);
          return;
        }
      }
      parent.append('/').append(segment);
    }
  }

  private static String instead(RoutePath.Segment segment, RoutePath.Segment first) {
    boolean sameSort = segment.getClass().equals(first.getClass());
    return sameSort ? first + " here too" : "a literal before one of them, or one route for both";
  }

  private static void report(Attribute<String> path, String why, Problems problems) {
    problems.report(Message.PATH_NOT_IN_REST_API, path.site(), path.value(), why);
  }

  /** A parameter, and the path that was the first to have it at its place. */
  private record Declared(RoutePath.Segment segment, Attribute<String> path) {}
}
