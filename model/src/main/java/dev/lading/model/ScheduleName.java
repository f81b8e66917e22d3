package dev.lading.model;

import java.util.regex.Pattern;

/**
 * A schedule's natural name, which its target's constant input carries to the function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule
 *     in the EventBridge Scheduler API</a>
 */
public record ScheduleName(String value) implements Comparable<ScheduleName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_.-]{1,64}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when EventBridge Scheduler would refuse the name
   */
  public ScheduleName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a schedule's name has 1 to 64 letters, digits, '-', '_' and '.'");
    }
  }

  @Override
  public int compareTo(ScheduleName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
