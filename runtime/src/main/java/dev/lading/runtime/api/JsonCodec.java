package dev.lading.runtime.api;

/**
 * Reads and writes the JSON of bodies. Events themselves are decoded without it.
 *
 * <p>Reading throws {@link BadRequestException}, with {@code body} as the parameter, when the bytes
 * are not JSON of the value that is asked for.
 */
public interface JsonCodec {

  /** Reads a value of a class from UTF-8 JSON. */
  <T> T read(byte[] json, Class<T> type);

  /** Reads a value of a generic type from UTF-8 JSON. */
  <T> T read(byte[] json, JsonType<T> type);

  /** The value as UTF-8 JSON. */
  byte[] write(Object value);

  /**
   * Prepares for what a handler's public methods take and return, ahead of the first body, where a
   * snapshot of the process is to have it. What cannot be prepared fails when it is used, not here.
   *
   * @param handler a class whose methods may also take and return what is never JSON
   */
  default void prime(Class<?> handler) {}
}
