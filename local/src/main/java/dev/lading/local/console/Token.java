package dev.lading.local.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secret of one run, without which the console shows and does nothing. */
public final class Token {

  private static final int BYTES = 16;

  private final String value;

  private Token(String value) {
    this.value = value;
  }

  /** A token that nobody can guess. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(HexFormat.of().formatHex(bytes));
  }

  /** The token's text. */
  public String value() {
    return value;
  }

  /** Whether a text is the token; how long the answer takes tells nothing of it. */
  boolean matches(@Nullable String text) {
    return text != null
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }
}
