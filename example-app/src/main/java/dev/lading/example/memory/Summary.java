package dev.lading.example.memory;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the summary of a memory: how much there is, and what comes up most. An application would
 * ask a language model.
 */
final class Summary {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words are mostly articles and prepositions. */
  private static final int TERM_LENGTH = 4;

  private Summary() {}

  static String of(LocalDate day, List<String> texts, List<Mention> nodes, int terms) {
    return "Summary of %s. Documents: %d. Terms: %s. Facts about: %s."
        .formatted(day, texts.size(), list(mostFrequent(texts, terms)), list(nodes));
  }

  private static List<Mention> mostFrequent(List<String> texts, int limit) {
    Map<String, Long> counts =
        texts.stream()
            .flatMap(text -> NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)))
            .filter(word -> word.length() >= TERM_LENGTH)
            .collect(groupingBy(identity(), counting()));
    return counts.entrySet().stream()
        .map(entry -> new Mention(entry.getKey(), entry.getValue()))
        .sorted(comparing(Mention::count).reversed().thenComparing(Mention::name))
        .limit(limit)
        .toList();
  }

  private static String list(List<Mention> mentions) {
    return mentions.isEmpty()
        ? "none"
        : mentions.stream().map(Mention::toString).collect(joining(", "));
  }
}
