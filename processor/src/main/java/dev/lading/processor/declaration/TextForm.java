package dev.lading.processor.declaration;

import java.util.Optional;

/**
 * How a type is made of the text of a path, a query string or a header.
 *
 * @param list whether it takes all texts of a name
 * @param optional whether it may be missing
 * @param factory the static method that makes (an element of) the type of a text, {@code new} for
 *     the constructor; none for strings, primitive types and their boxes
 */
public record TextForm(boolean list, boolean optional, Optional<String> factory) {}
