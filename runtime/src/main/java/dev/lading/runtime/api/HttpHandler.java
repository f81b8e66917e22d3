package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/** A class that routes call: {@code @Route} stands on it. */
@FunctionalInterface
public interface HttpHandler {

  /**
   * Answers a request.
   *
   * @throws Exception for a response of status 500; a {@link BadRequestException} is one of 400
   */
  HttpResponse handle(HttpRequest request, Context context) throws Exception;
}
