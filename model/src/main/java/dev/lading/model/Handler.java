package dev.lading.model;

import java.util.List;

/**
 * A method that triggers call: their own, or that of the interface by which they call a class.
 *
 * @param type the class that has the method
 * @param method the method's name
 * @param parameters the method's parameters, in order
 * @param result what the method returns
 * @param triggers what calls it, in source order; at least one
 * @param interceptors what stands around it, the outermost first
 */
public record Handler(
    JavaType.Declared type,
    String method,
    List<Parameter> parameters,
    JavaType result,
    List<Trigger> triggers,
    List<Interceptor> interceptors) {

  /** Copies the lists. */
  public Handler {
    parameters = List.copyOf(parameters);
    triggers = List.copyOf(triggers);
    interceptors = List.copyOf(interceptors);
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException("a handler has a trigger: " + type + "#" + method);
    }
  }

  /** A handler that nothing stands around. */
  public Handler(
      JavaType.Declared type,
      String method,
      List<Parameter> parameters,
      JavaType result,
      List<Trigger> triggers) {
    this(type, method, parameters, result, triggers, List.of());
  }

  /** Whether it takes the event as Lambda sends it and gives the function's answer itself. */
  public boolean isRaw() {
    return parameters.stream()
        .anyMatch(parameter -> parameter.source() == Parameter.Source.RAW_EVENT);
  }

  /** This handler with other triggers. */
  public Handler withTriggers(List<Trigger> others) {
    return new Handler(type, method, parameters, result, others, interceptors);
  }

  /** Whether it takes all messages of a queue that come together at once. */
  public boolean isBatch() {
    return parameters.stream().anyMatch(parameter -> parameter.source() == Parameter.Source.BATCH);
  }

  /** The handler as people write it: {@code WebhookHandler.receive}. */
  public String displayName() {
    return type.simpleName() + "." + method;
  }
}
