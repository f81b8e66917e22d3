package dev.lading.example.memory;

/**
 * How often something is mentioned.
 *
 * @param name the term or node
 * @param count how often
 */
record Mention(String name, long count) {

  @Override
  public String toString() {
    return name + " (" + count + ")";
  }
}
