package dev.lading.processor.declaration;

import java.util.Optional;

/**
 * How a type is made of the text of a path, a query string, a header or a cookie.
 *
 * @param container what the type is around what each text becomes
 * @param factory how a text becomes (an element of) the type, as {@code Parameter#factory} has it;
 *     none for strings, primitive types and their boxes
 */
public record TextForm(Container container, Optional<String> factory) {

  /** What a type is around what a text becomes. */
  public enum Container {
    /** Nothing: there must be a text. */
    NONE,
    /** An {@code Optional} or the like: there may be a text. */
    OPTIONAL,
    /** A {@code List} or a {@code Set}: there may be any number of texts. */
    SEVERAL
  }
}
