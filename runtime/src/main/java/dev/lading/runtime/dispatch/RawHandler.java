package dev.lading.runtime.dispatch;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * A handler that takes the event as Lambda sends it and writes the function's answer itself, as one
 * that implements AWS's {@code RequestHandler} or {@code RequestStreamHandler} does.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda
 *     function handler in Java</a>
 */
@FunctionalInterface
public interface RawHandler {

  /**
   * Handles an event.
   *
   * @param event the event's bytes
   * @return the bytes of the function's answer
   * @throws Exception what the handler throws
   */
  byte[] handle(byte[] event, Context context) throws Exception;
}
