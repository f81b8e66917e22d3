package dev.lading.example.memory;

import java.util.regex.Pattern;

/**
 * The name of a workspace, an agent or a sender, which is safe as the name of a directory.
 *
 * @param value letters, digits, {@code -} and {@code _}, at most 64
 */
public record Id(String value) {

  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Rejects every other text, above all {@code ..} and whatever has a {@code /}. */
  public Id {
    if (!SYNTAX.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id has 1 to 64 letters, digits, '-' and '_', not: " + value);
    }
  }

  /** The id of a text; the name by which both Lading and Jackson find it. */
  public static Id valueOf(String value) {
    return new Id(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
