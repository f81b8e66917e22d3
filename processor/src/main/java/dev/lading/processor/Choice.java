package dev.lading.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An option that takes one of a few words: the constants of an enumeration in lower case. */
final class Choice {

  private Choice() {}

  /** The choice that the text stands for. */
  static <E extends Enum<E>> Optional<E> of(Class<E> choices, String text) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> text(choice).equals(text))
        .findFirst();
  }

  /** How a choice is written. */
  static String text(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** All choices as they are written. */
  static <E extends Enum<E>> List<String> texts(Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants()).map(Choice::text).toList();
  }
}
