package dev.lading.runtime.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A generic type with its arguments, written {@code new JsonType<List<Message>>() {}}.
 *
 * @param <T> the type
 */
public abstract class JsonType<T> {

  private final Type type;

  /** Takes the type from the subclass's declaration. */
  protected JsonType() {
    ParameterizedType declared = (ParameterizedType) getClass().getGenericSuperclass();
    this.type = declared.getActualTypeArguments()[0];
  }

  /** The type. */
  public final Type type() {
    return type;
  }
}
