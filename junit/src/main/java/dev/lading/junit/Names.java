package dev.lading.junit;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a test names. */
final class Names {

  private Names() {}

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException when there is none, with the names that there are
   */
  static <T> T find(String kind, String name, Collection<T> all, Function<T, String> nameOf) {
    return all.stream()
        .filter(one -> nameOf.apply(one).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the application has no %s '%s'; it has %s"
                        .formatted(
                            kind,
                            name,
                            all.isEmpty()
                                ? "none"
                                : all.stream()
                                    .map(nameOf)
                                    .distinct()
                                    .collect(Collectors.joining(", ")))));
  }
}
