package dev.lading.local.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one event. */
public sealed interface Outcome permits Outcome.Answered, Outcome.Streamed, Outcome.Failed {

  /**
   * The function answered.
   *
   * @param body the answer, as the function wrote it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answered(byte[] body) implements Outcome {}

  /**
   * The function answered chunk by chunk.
   *
   * @param failure why it broke off; null where it came to its end
   */
  record Streamed(@Nullable Failed failure) implements Outcome {}

  /**
   * The function failed, as Lambda would report it.
   *
   * @param errorType such as {@code java.lang.IllegalStateException} or {@code Sandbox.Timedout}
   * @param message for people
   * @param stack the stack trace's lines; empty where there is none
   */
  record Failed(String errorType, String message, List<String> stack) implements Outcome {

    /** Copies the lines. */
    public Failed {
      stack = List.copyOf(stack);
    }

    /** A failure outside of the handler's code. */
    public Failed(String errorType, String message) {
      this(errorType, message, List.of());
    }

    @Override
    public String toString() {
      return errorType + ": " + message;
    }
  }

  /** The failure, or null where the function answered, and all of it. */
  default @Nullable Failed failure() {
    return this instanceof Failed failed ? failed : null;
  }
}
