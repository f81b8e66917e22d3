package dev.lading.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The user's class that creates the handlers of a function.
 *
 * @param type the class that the user names
 * @param provider what is asked for handlers: what the class's static {@code create()} returns, or
 *     an instance of the class itself
 * @param create whether the provider comes from {@code create()}, rather than from the constructor
 * @param byClass whether all classes without a method come from the provider's {@code
 *     create(Class)}, rather than from their constructors
 * @param methods the provider's methods by the binary name of the class that each returns
 */
public record Factory(
    JavaType.Declared type,
    JavaType.Declared provider,
    boolean create,
    boolean byClass,
    Map<String, String> methods) {

  /** Sorts and copies the methods. */
  public Factory {
    methods = Collections.unmodifiableMap(new TreeMap<>(methods));
  }
}
