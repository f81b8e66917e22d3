package dev.lading.processor.openapi.description;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a route's handler beyond the model.
 *
 * @param text its Javadoc
 * @param parameters of each parameter of the method, in order; none for a class that is called by
 *     an interface
 * @param result what a result that is JSON looks like
 */
public record RouteNotes(DocText text, List<ParameterNotes> parameters, Optional<Schema> result) {

  /** Copies the parameters. */
  public RouteNotes {
    parameters = List.copyOf(parameters);
  }

  /**
   * What is known of a parameter.
   *
   * @param schema its type, as JSON for a body and as text for all else
   * @param description what the Javadoc says of it; may be empty
   */
  public record ParameterNotes(Schema schema, String description) {}
}
