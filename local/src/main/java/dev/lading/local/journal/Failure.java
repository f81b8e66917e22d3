package dev.lading.local.journal;

import java.util.List;

/**
 * Why an event failed.
 *
 * @param type such as {@code java.lang.IllegalStateException}
 * @param message for people
 * @param stack the stack trace's lines, the innermost first; empty where there is none
 */
public record Failure(String type, String message, List<String> stack) {

  /** Copies the lines. */
  public Failure {
    stack = List.copyOf(stack);
  }
}
