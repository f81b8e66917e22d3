package dev.lading.imagebuilder.push;

/**
 * The template as the annotation processor wrote it.
 *
 * @param fileName {@code template.yaml} or {@code template.json}
 * @param text the whole template
 */
public record ApplicationTemplate(String fileName, String text) {}
