package dev.lading.junit;

import dev.lading.local.sqs.NewMessage;
import dev.lading.local.sqs.SqsException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message on its way to be sent. */
public final class MessageDraft {

  private final TestQueue queue;
  private final String body;
  private final Map<String, String> attributes = new TreeMap<>();
  private @Nullable String group;
  private @Nullable String deduplication;
  private int delay;

  MessageDraft(TestQueue queue, String body) {
    this.queue = queue;
    this.body = body;
  }

  /** Sets the message group, which a FIFO queue demands. */
  public MessageDraft group(String id) {
    this.group = id;
    return this;
  }

  /** Sets the deduplication id of a FIFO queue's message. */
  public MessageDraft deduplication(String id) {
    this.deduplication = id;
    return this;
  }

  /** Sets how long it stays invisible at first, in whole seconds. */
  public MessageDraft delay(Duration duration) {
    this.delay = Math.toIntExact(duration.toSeconds());
    return this;
  }

  /** Sets an attribute, which is a text. */
  public MessageDraft attribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  /**
   * Sends it.
   *
   * @throws SqsException when SQS does not take it
   */
  public SentMessage send() {
    return queue.send(new NewMessage(body, group, deduplication, delay, attributes));
  }
}
