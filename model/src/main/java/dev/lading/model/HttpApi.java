package dev.lading.model;

import java.util.List;
import java.util.Optional;

/**
 * The settings of the application's API: an HTTP API, or a REST API.
 *
 * @param existing whether the template takes the API's id as a parameter, rather than making it
 * @param cors what pages of other origins may do, if anything
 * @param authorizers what routes can ask for, by unique names
 * @param throttling how many requests a route takes
 * @param accessLog whether requests are logged, and how
 * @param rest what it has as a REST API; none of an HTTP API
 */
public record HttpApi(
    boolean existing,
    Optional<Cors> cors,
    List<Authorizer> authorizers,
    Throttling throttling,
    AccessLog accessLog,
    Optional<RestApi> rest) {

  /** The API of an application that says nothing of it. */
  public static final HttpApi DEFAULT =
      new HttpApi(
          false,
          Optional.empty(),
          List.of(),
          new Throttling(0, 0),
          new AccessLog(true, ""),
          Optional.empty());

  /** Copies the authorizers. */
  public HttpApi {
    authorizers = List.copyOf(authorizers);
  }

  /** Whether it is a REST API. */
  public boolean isRest() {
    return rest.isPresent();
  }

  /** The authorizer of a name. */
  public Optional<Authorizer> authorizer(String name) {
    return authorizers.stream().filter(authorizer -> authorizer.name().equals(name)).findFirst();
  }

  /**
   * How many requests each route takes.
   *
   * @param rate a second, over time; 0 sets none
   * @param burst at once; 0 sets none
   */
  public record Throttling(double rate, int burst) {}

  /**
   * The access log.
   *
   * @param enabled whether there is one
   * @param format what a line has; empty for Lading's own JSON
   */
  public record AccessLog(boolean enabled, String format) {}
}
