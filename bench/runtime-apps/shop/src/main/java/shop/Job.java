package shop;

/** A message of the queue. */
public record Job(String action, int attempt) {

  /** Does it; the action {@code fail} cannot be done. */
  public void run() {
    if (action.equals("fail") || attempt < 1) {
      throw new IllegalStateException("cannot " + action);
    }
  }
}
