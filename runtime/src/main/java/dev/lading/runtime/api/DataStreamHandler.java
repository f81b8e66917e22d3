package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that data streams call: {@code @DataStream} stands on it. */
@FunctionalInterface
public interface DataStreamHandler {

  /**
   * Handles one record.
   *
   * @throws Exception when it failed; Lambda then begins again with this record
   */
  void handle(StreamRecord record, Context context) throws Exception;
}
