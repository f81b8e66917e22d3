package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that is invoked directly: {@code @Invoke} stands on it. */
@FunctionalInterface
public interface InvokeHandler {

  /**
   * Handles one payload.
   *
   * @return the answer, in JSON
   * @throws Exception when it failed; the caller learns its type and its message
   */
  byte[] handle(InvokeEvent event, Context context) throws Exception;
}
