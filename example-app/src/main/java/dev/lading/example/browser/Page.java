package dev.lading.example.browser;

/**
 * A page after its scripts have run.
 *
 * @param title its title
 * @param text its visible text
 */
public record Page(String title, String text) {}
