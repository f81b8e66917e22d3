package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that tables call: {@code @TableStream} stands on it. */
@FunctionalInterface
public interface TableStreamHandler {

  /**
   * Handles one change.
   *
   * @throws Exception when it failed; Lambda then begins again with this change
   */
  void handle(TableChange change, Context context) throws Exception;
}
