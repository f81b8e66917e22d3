package dev.lading.local.journal;

/**
 * Why a function is called.
 *
 * @param kind the kind of trigger, such as {@code route} or {@code queue}
 * @param name the trigger as declared, such as {@code GET /users/{id}} or {@code jobs}
 * @param detail this one event of it, such as {@code GET /users/7} or {@code 3 messages}
 */
public record Cause(String kind, String name, String detail) {

  /** The cause of an event that is sent once more. */
  public Cause replayed() {
    String mark = "replay of ";
    return detail.startsWith(mark) ? this : new Cause(kind, name, mark + detail);
  }
}
