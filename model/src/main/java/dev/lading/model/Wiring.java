package dev.lading.model;

import java.util.List;
import java.util.Optional;

/**
 * How a function's handlers are created, and what answers when they throw.
 *
 * @param factory what creates them; none where each is created by its constructor
 * @param exceptionHandlers those that answer for any of the function's routes, each before those of
 *     its supertypes
 */
public record Wiring(Optional<Factory> factory, List<ExceptionHandler> exceptionHandlers) {

  /** Constructors, and no exception handlers. */
  public static final Wiring NONE = new Wiring(Optional.empty(), List.of());

  /** Copies the exception handlers. */
  public Wiring {
    exceptionHandlers = List.copyOf(exceptionHandlers);
  }
}
