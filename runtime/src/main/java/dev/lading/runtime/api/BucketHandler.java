package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that buckets call: {@code @Bucket} stands on it. */
@FunctionalInterface
public interface BucketHandler {

  /**
   * Handles one event.
   *
   * @throws Exception when it failed; Lambda then tries again
   */
  void handle(BucketEvent event, Context context) throws Exception;
}
