package dev.lading.template;

import java.util.List;

/**
 * What a deployment does to one parameter, resource or output.
 *
 * @param section {@code Parameters}, {@code Resources} or {@code Outputs}
 * @param id the logical id
 * @param type the type of a resource or a parameter; empty for an output
 * @param effect what happens
 * @param properties the values that change, in the order of their paths; none where the whole entry
 *     comes or goes
 * @param loss what is lost for ever, such as {@code its messages}; empty where nothing is
 */
public record Change(
    String section,
    String id,
    String type,
    Effect effect,
    List<PropertyChange> properties,
    String loss) {

  /** Copies the properties. */
  public Change {
    properties = List.copyOf(properties);
  }
}
