package dev.lading.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One of a few words that a user may write for a setting. */
public final class Choice {

  private Choice() {}

  /**
   * The constant whose name a user wrote, in whatever case, with {@code -} for {@code _}.
   *
   * @param setting how the user calls the setting
   * @throws OperationException when there is no such constant; it names all there are
   */
  public static <E extends Enum<E>> E of(Class<E> type, String setting, String value) {
    String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
    throw new OperationException(
        setting + " is '" + value + "'; it takes " + String.join(", ", words) + ".");
  }

  /** The word that users write for a constant. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
