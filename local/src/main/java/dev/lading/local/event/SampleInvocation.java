package dev.lading.local.event;

import dev.lading.local.json.Json;

/** A direct invocation, in the envelope that says which of a function's handlers it is for. */
public final class SampleInvocation implements SampleEvent {

  private final String invocation;
  private String payload = "null";

  SampleInvocation(String invocation) {
    this.invocation = invocation;
  }

  /** Sets the payload, which is JSON. */
  public SampleInvocation payload(String json) {
    this.payload = SampleJson.checked("payload", json);
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.INVOCATION;
  }

  @Override
  public String name() {
    return invocation;
  }

  @Override
  public byte[] bytes() {
    return Json.object(
        json -> {
          json.writeStringField("lading.invoke", invocation);
          SampleJson.raw(json, "payload", payload);
        });
  }
}
