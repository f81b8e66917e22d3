package dev.lading.runtime.api;

/**
 * One invocation of the function itself.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html">Invoke a Lambda
 *     function synchronously</a>
 */
public final class InvokeEvent {

  private final String name;
  private final byte[] payload;

  /**
   * Creates the event.
   *
   * @param name the natural name of the handler that it is for
   * @param payload the payload, in JSON
   */
  public InvokeEvent(String name, byte[] payload) {
    this.name = name;
    this.payload = payload;
  }

  /** The natural name of the handler that the event is for. */
  public String name() {
    return name;
  }

  /** The payload, in JSON. */
  public byte[] body() {
    return payload;
  }

  @Override
  public String toString() {
    return "invocation of " + name;
  }
}
