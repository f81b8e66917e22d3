package dev.lading.model;

import java.util.List;

/**
 * A method that answers requests whose handler has thrown.
 *
 * @param type the class that has the method
 * @param method the method's name
 * @param exception the type that it answers, with its subtypes
 * @param parameters the method's parameters, in order
 * @param result what the method returns
 * @param status the response's status, where the result does not say it
 * @param applicationWide whether it answers for all routes, and not for those of its class only
 */
public record ExceptionHandler(
    JavaType.Declared type,
    String method,
    JavaType.Declared exception,
    List<Parameter> parameters,
    JavaType result,
    int status,
    boolean applicationWide) {

  /** Copies the parameters. */
  public ExceptionHandler {
    parameters = List.copyOf(parameters);
  }

  /** Whether it answers for the routes of a class. */
  public boolean answersFor(JavaType.Declared handler) {
    return applicationWide || type.equals(handler);
  }
}
