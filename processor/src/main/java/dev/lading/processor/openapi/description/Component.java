package dev.lading.processor.openapi.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type that has a name in the document, so that it is written once and may refer to itself.
 *
 * @param key what tells it apart from all others: the type with its arguments
 * @param simpleName its name where no other component has that
 * @param qualifiedName its name where another one has
 * @param description what its Javadoc says; may be empty
 * @param shape what it is made of
 */
public record Component(
    String key, String simpleName, String qualifiedName, String description, Shape shape) {

  /** What a component is made of. */
  public sealed interface Shape permits Fields, Choice, Alternatives, Alias {}

  /** An object with fields. */
  public record Fields(List<Field> fields) implements Shape {

    /** Copies the fields. */
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field of an object.
   *
   * @param name its name in JSON
   * @param required whether it is always there
   * @param description what its Javadoc says; may be empty
   */
  public record Field(String name, Schema schema, boolean required, String description) {}

  /** One of some constants. */
  public record Choice(List<String> constants) implements Shape {

    /** Copies the constants. */
    public Choice {
      constants = List.copyOf(constants);
    }
  }

  /**
   * One of some components.
   *
   * @param keys the keys of the components
   * @param discriminator what tells them apart, where something does
   */
  public record Alternatives(List<String> keys, Optional<Discriminator> discriminator)
      implements Shape {

    /** Copies the keys. */
    public Alternatives {
      keys = List.copyOf(keys);
    }
  }

  /** Another schema, under a name of its own. */
  public record Alias(Schema schema) implements Shape {}

  /**
   * A field whose text says which alternative an object is.
   *
   * @param field the field's name
   * @param keysByValue the component's key for each text, in order
   */
  public record Discriminator(String field, Map<String, String> keysByValue) {}
}
