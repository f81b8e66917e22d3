package dev.lading.processor.openapi.description;

import java.util.List;

/**
 * A type as JSON, or a text of a request, has it.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#schema-object">OpenAPI's schema
 *     object</a>
 */
public sealed interface Schema
    permits Schema.Scalar,
        Schema.Constants,
        Schema.Items,
        Schema.Entries,
        Schema.Named,
        Schema.OrNull,
        Schema.Restricted,
        Schema.Anything {

  /** A string of no special form. */
  Schema STRING = new Scalar("string", List.of());

  /** Any value. */
  Schema ANYTHING = new Anything();

  /**
   * A string, a number or a truth value.
   *
   * @param type the name that JSON schema has for it
   * @param keywords what narrows it, such as its format
   */
  record Scalar(String type, List<Keyword> keywords) implements Schema {

    /** Copies the keywords. */
    public Scalar {
      keywords = List.copyOf(keywords);
    }

    /** A scalar of a registered format. */
    public static Scalar of(String type, String format) {
      return new Scalar(type, List.of(Keyword.of("format", format)));
    }
  }

  /** One of some strings. */
  record Constants(List<String> values) implements Schema {

    /** Copies the values. */
    public Constants {
      values = List.copyOf(values);
    }
  }

  /**
   * An array.
   *
   * @param unique whether no item stands there twice
   */
  record Items(Schema items, boolean unique) implements Schema {}

  /** An object whose names are data. */
  record Entries(Schema values) implements Schema {}

  /** The component of a key. */
  record Named(String key) implements Schema {}

  /** A value, or {@code null}. */
  record OrNull(Schema schema) implements Schema {}

  /** A value that must keep some constraints as well. */
  record Restricted(Schema schema, List<Keyword> keywords) implements Schema {

    /** Copies the keywords. */
    public Restricted {
      keywords = List.copyOf(keywords);
    }
  }

  /** Any value. */
  record Anything() implements Schema {}
}
