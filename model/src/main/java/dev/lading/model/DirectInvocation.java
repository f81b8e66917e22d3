package dev.lading.model;

/**
 * Invocations of the function itself, with any payload.
 *
 * @param name tells it from the function's others
 */
public record DirectInvocation(InvocationName name) implements Trigger {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.invocation(this);
  }

  @Override
  public String toString() {
    return "invoke " + name;
  }
}
