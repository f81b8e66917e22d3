package dev.lading.example.memory;

/**
 * One edge of the graph of what an agent knows: {@code ada -wrote-> notes}.
 *
 * @param subject where the edge starts
 * @param relation what it says
 * @param object where it ends
 */
public record Fact(String subject, String relation, String object) {

  /** Rejects a fact with a part missing. */
  public Fact {
    if (subject == null || relation == null || object == null) {
      throw new IllegalArgumentException("a fact has a subject, a relation and an object");
    }
  }
}
