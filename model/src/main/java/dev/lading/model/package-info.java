/**
 * The application as plain records: images, functions, handlers and their triggers.
 *
 * <p>Nothing here looks back at {@code javac}, and nothing here knows what is made of it. A name
 * with a syntax is a type of its own, whose factory is the only validator.
 */
@NullMarked
package dev.lading.model;

import org.jspecify.annotations.NullMarked;
