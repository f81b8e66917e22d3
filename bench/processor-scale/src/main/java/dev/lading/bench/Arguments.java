package dev.lading.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What to measure.
 *
 * @param sizes numbers of handlers
 * @param rounds how often each compilation is measured
 * @param contenders the first words of the contenders' names, in lower case; all if there is none
 * @param profile whether a recording of each contender's last run is kept
 */
record Arguments(List<Integer> sizes, int rounds, List<String> contenders, boolean profile) {

  static Arguments parse(List<String> arguments) {
    List<Integer> sizes = List.of(10, 100, 1000, 5000);
    int rounds = 5;
    List<String> contenders = List.of();
    boolean profile = false;
    List<String> rest = new ArrayList<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.remove(0);
      switch (argument) {
        case "--profile" -> profile = true;
        case "--handlers" -> sizes = list(rest).stream().map(Integer::valueOf).toList();
        case "--rounds" -> rounds = Integer.parseInt(list(rest).get(0));
        case "--only" -> contenders = list(rest);
        default ->
            throw new IllegalArgumentException(
                "there are --handlers, --rounds, --only and --profile, but no " + argument);
      }
    }
    return new Arguments(sizes, rounds, contenders, profile);
  }

  private static List<String> list(List<String> rest) {
    return Arrays.asList(rest.remove(0).toLowerCase(Locale.ROOT).split(","));
  }

  boolean wants(Contender contender) {
    String name = contender.name().toLowerCase(Locale.ROOT);
    return contenders.isEmpty() || contenders.stream().anyMatch(name::startsWith);
  }
}
