package dev.lading.runtime.api;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * Stands around the handlers of routes: {@code @Interceptors} on a method or a class names it.
 *
 * <p>It may answer itself, change the request or the response, or act on what is thrown. What it
 * throws itself is answered as if the handler had thrown it. It is created once for each function,
 * and may keep state as a handler may.
 */
@FunctionalInterface
public interface HttpInterceptor {

  /**
   * Answers a request, mostly with what {@code next} answers.
   *
   * @throws Exception what is to be answered with the status of an exception
   */
  HttpResponse intercept(HttpRequest request, Context context, Next next) throws Exception;

  /** What stands behind an interceptor: the next one, or the handler. */
  @FunctionalInterface
  interface Next {

    /**
     * Answers the request. It may be called any number of times: not at all to answer in its place,
     * and again to try again.
     *
     * @throws Exception what the handler throws, or an interceptor before it
     */
    HttpResponse proceed(HttpRequest request) throws Exception;
  }
}
