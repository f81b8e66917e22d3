package dev.lading.model;

import java.util.Optional;

/**
 * One parameter of a handler's method and where its value comes from.
 *
 * @param source the part of the event
 * @param name the name in that part, such as the query parameter's; empty where the source has only
 *     one value
 * @param type the parameter's type
 * @param factory how a text becomes the type (for {@code Optional}, {@code List} and {@code Set},
 *     its element): the name of its static method, {@code new} for its constructor, {@link
 *     #CONSTANT} for an enum; empty for {@code String}, primitive types and their boxes, and where
 *     no text is converted
 * @param defaultValue the text where the event has none
 * @param validated whether the value must keep its constraints before the handler is called
 */
public record Parameter(
    Source source,
    String name,
    JavaType type,
    Optional<String> factory,
    Optional<String> defaultValue,
    boolean validated) {

  /** The factory of enums: a text is a constant's name. */
  public static final String CONSTANT = "enum";

  /** Creates a parameter whose value is not validated. */
  public Parameter(
      Source source,
      String name,
      JavaType type,
      Optional<String> factory,
      Optional<String> defaultValue) {
    this(source, name, type, factory, defaultValue, false);
  }

  /** The part of an event that a parameter's value comes from. */
  public enum Source {
    /** A segment of the route's path. */
    PATH,
    /** A parameter of the query string. */
    QUERY,
    /** A request header. */
    HEADER,
    /** A cookie of a request. */
    COOKIE,
    /** An attribute that a message's sender gave it. */
    MESSAGE_ATTRIBUTE,
    /** An attribute that the queue gave a message. */
    SYSTEM_ATTRIBUTE,
    /** All messages that came together. */
    BATCH,
    /** The body of a request or of a message. */
    BODY,
    /** The whole event: request, message or schedule event. */
    EVENT,
    /** Lambda's context of the invocation. */
    CONTEXT,
    /** What a handler has thrown, for exception handlers. */
    EXCEPTION,
    /** The event as Lambda sends it: its bytes, or what its JSON stands for. */
    RAW_EVENT,
    /** Where the handler writes the function's answer to, as bytes. */
    RAW_ANSWER
  }
}
