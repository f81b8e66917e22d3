package dev.lading.example.memory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A text that an agent remembers.
 *
 * @param id the document's identity: storing the same id again replaces the document
 * @param source where it came from, such as a queue's name
 * @param text what it says
 */
public record Document(String id, String source, String text) {

  /**
   * A document that is identified by its content. SQS delivers a message at least once; a message
   * that comes twice is one document all the same.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues-at-least-once-delivery.html">Amazon
   *     SQS at-least-once delivery</a>
   */
  public static Document of(String source, String text) {
    byte[] content = (source + '\n' + text).getBytes(StandardCharsets.UTF_8);
    return new Document(UUID.nameUUIDFromBytes(content).toString(), source, text);
  }
}
