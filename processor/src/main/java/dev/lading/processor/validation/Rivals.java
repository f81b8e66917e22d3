package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds declarations that are in each other's way. */
final class Rivals {

  private Rivals() {}

  /**
   * Reports each of several declarations of one key, which at most one may have.
   *
   * @param application where they are; it knows who inherits one
   * @param report takes a declaration and the places of its rivals
   */
  static <T, K> void sameKey(
      ApplicationDeclaration application,
      Collection<T> all,
      Function<T, K> key,
      Function<T, AnnotationSite> site,
      BiConsumer<T, String> report) {
    Map<K, List<T>> byKey = new LinkedHashMap<>();
    all.forEach(each -> byKey.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
    for (List<T> rivals : byKey.values()) {
      if (rivals.size() > 1) {
        rivals.forEach(
            each ->
                report.accept(
                    each,
                    rivals.stream()
                        .filter(rival -> rival != each)
                        .map(rival -> place(application, site.apply(rival), site.apply(each)))
                        .distinct()
                        .collect(joining(" and "))));
      }
    }
  }

  /** The place of a rival; a declaration is its own rival where several classes inherit it. */
  private static String place(
      ApplicationDeclaration application, AnnotationSite rival, AnnotationSite seenFrom) {
    return rival.equals(seenFrom)
        ? application.heirs(rival.element()).stream()
            .map(heir -> heir.placeSeenFrom(seenFrom))
            .collect(joining(" and ", "itself, which ", " inherit"))
        : rival.placeSeenFrom(seenFrom);
  }

  /**
   * Reports each of several values that should be one.
   *
   * @param report takes a value and those of its rivals, with their places
   */
  static <T> void differentValues(
      List<Attribute<T>> sharers, BiConsumer<Attribute<T>, String> report) {
    if (sharers.stream().map(Attribute::value).distinct().count() < 2) {
      return;
    }
    for (Attribute<T> each : sharers) {
      report.accept(
          each,
          sharers.stream()
              .filter(rival -> !rival.value().equals(each.value()))
              .map(rival -> "'" + rival.value() + "' at " + rival.site().placeSeenFrom(each.site()))
              .distinct()
              .collect(joining(" and ")));
    }
  }
}
