package dev.lading.operations.application;

/**
 * A template as the processor wrote it.
 *
 * @param fileName {@code template.yaml}, {@code template.json} or that of a function
 * @param text the content
 */
public record CompiledTemplate(String fileName, String text) {

  /** Whether it is JSON; else it is YAML. */
  public boolean isJson() {
    return fileName.endsWith(".json");
  }
}
