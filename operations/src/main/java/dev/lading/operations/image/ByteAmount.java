package dev.lading.operations.image;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts of bytes as people write them: {@code 900MB}, {@code 1.5 GB}. */
final class ByteAmount {

  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kmg]?b?)");

  private ByteAmount() {}

  /** The bytes; 0 where nothing is written. */
  static long parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    Matcher matcher = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new ImageBuildException(
          "lading.budget '" + text + "' is no amount of bytes. Write it as 900MB or 1.5GB.");
    }
    String unit = matcher.group(2).replace("b", "");
    long factor =
        switch (unit) {
          case "k" -> 1_000;
          case "m" -> 1_000_000;
          case "g" -> 1_000_000_000;
          default -> 1;
        };
    return Math.round(Double.parseDouble(matcher.group(1)) * factor);
  }
}
