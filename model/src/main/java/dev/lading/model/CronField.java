package dev.lading.model;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of a cron expression that is made of numbers: lists, ranges and steps.
 *
 * @param name what the field says
 * @param least its least number
 * @param most its greatest number
 * @param names words for the numbers, from the least on; none if it takes no words
 */
record CronField(String name, int least, int most, List<String> names) {

  private static final Pattern PART =
      Pattern.compile("(?<from>\\*|\\w+)(?:-(?<to>\\w+))?(?:/(?<step>\\d{1,4}))?");

  /** The numbers that the text stands for. */
  NavigableSet<Integer> parse(String text) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()
          || (matcher.group("from").equals("*") && matcher.group("to") != null)) {
        throw bad(part, "is none of these");
      }
      add(matcher, part, numbers);
    }
    return numbers;
  }

  private void add(Matcher matcher, String part, NavigableSet<Integer> numbers) {
    String to = matcher.group("to");
    String step = matcher.group("step");
    int first = least;
    int last = most;
    if (!matcher.group("from").equals("*")) {
      first = number(matcher.group("from"), part);
      if (to != null) {
        last = number(to, part);
      } else if (step == null) {
        last = first;
      }
    }
    if (last < first) {
      throw bad(part, "ends before it starts: write it as two ranges");
    }
    int width = step == null ? 1 : Integer.parseInt(step);
    if (width < 1 || width > most) {
      throw bad(part, "has a step of " + width + ", which leads nowhere");
    }
    for (int number = first; number <= last; number += width) {
      numbers.add(number);
    }
  }

  private int number(String text, String part) {
    int word = names.indexOf(text.toUpperCase(Locale.ROOT));
    if (word >= 0) {
      return word + least;
    }
    if (!text.matches("\\d{1,4}")) {
      throw bad(part, "is none of these");
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw bad(part, "is out of range");
    }
    return number;
  }

  private MalformedValueException bad(String part, String why) {
    return malformed("'" + part + "' " + why);
  }

  /** Says what the field takes, and why not this. */
  MalformedValueException malformed(String why) {
    String words =
        names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
    return new MalformedValueException(
        "the field '"
            + name
            + "' takes "
            + least
            + " to "
            + most
            + words
            + ", ranges, lists and steps; "
            + why);
  }
}
