package dev.lading.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function is given to run with.
 *
 * @param memory in MB
 * @param timeout in seconds
 * @param ephemeralStorage size of {@code /tmp} in MB
 * @param environment the variables the user set, sorted by name
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
public record FunctionSettings(
    int memory, int timeout, int ephemeralStorage, Map<String, String> environment) {

  /** What a function gets where none of its classes says anything. */
  public static final FunctionSettings DEFAULT = new FunctionSettings(1024, 30, 512, Map.of());

  /** Sorts and copies the environment. */
  public FunctionSettings {
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }
}
