package dev.lading.template;

import org.jspecify.annotations.Nullable;

/**
 * One value that a deployment changes.
 *
 * @param path where it is: {@code VisibilityTimeout}, {@code Environment.Variables.MODE}
 * @param before the value that was, or null where there was none
 * @param after the value that will be, or null where there will be none
 * @param replaces whether the resource is made anew because of it
 */
public record PropertyChange(
    String path, @Nullable Object before, @Nullable Object after, boolean replaces) {}
