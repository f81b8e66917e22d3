package dev.lading.example.memory;

/**
 * A document that a search found.
 *
 * @param text what the document says
 * @param source where it came from
 * @param score how near it is: 1 is the same words, 0 nothing in common
 */
public record Hit(String text, String source, float score) {}
