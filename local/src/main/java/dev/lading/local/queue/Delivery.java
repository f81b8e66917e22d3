package dev.lading.local.queue;

/**
 * The end of a message's way, as far as the local run waits for it.
 *
 * @param messageId the message's id
 * @param end how it ended
 * @param receives how often the function received it
 */
public record Delivery(String messageId, End end, int receives) {

  /** How a message's way ended. */
  public enum End {
    /** A handler took it. */
    DELIVERED("delivered"),
    /** It failed too often, and is among the dead letters. */
    DEAD_LETTER("dead-letter"),
    /** It failed, and as the queue has no dead-letter queue it will be received again and again. */
    FAILED("failed"),
    /** No filter lets it through; SQS's event source mapping deletes such a message. */
    FILTERED("filtered");

    private final String word;

    End(String word) {
      this.word = word;
    }

    /** The word for it in answers. */
    public String word() {
      return word;
    }
  }

  /** Whether a handler took it. */
  public boolean delivered() {
    return end == End.DELIVERED;
  }
}
