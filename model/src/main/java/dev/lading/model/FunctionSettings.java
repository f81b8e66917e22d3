package dev.lading.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a function is given to run with.
 *
 * @param memory in MB
 * @param timeout in seconds
 * @param ephemeralStorage size of {@code /tmp} in MB
 * @param environment the variables the user set, sorted by name
 * @param scaling how many environments there are, and how they start
 * @param logRetention for how many days its log is kept
 * @param tracing whether AWS X-Ray samples its invocations
 * @param vpc the natural name of the VPC that it runs in, if it runs in one
 * @param tags the tags the user set, sorted by key
 * @param policies what its role may do besides what its triggers need
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
public record FunctionSettings(
    int memory,
    int timeout,
    int ephemeralStorage,
    Map<String, String> environment,
    Scaling scaling,
    int logRetention,
    boolean tracing,
    Optional<VpcName> vpc,
    Map<String, String> tags,
    List<PolicyStatement> policies) {

  /** For how many days a log is kept where nothing is said. */
  public static final int DEFAULT_LOG_RETENTION = 30;

  /** What a function gets where none of its classes says anything. */
  public static final FunctionSettings DEFAULT = new FunctionSettings(1024, 30, 512, Map.of());

  /** Sorts and copies the environment, the tags and the policies. */
  public FunctionSettings {
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    policies = List.copyOf(policies);
  }

  /** Settings that are the default in all else. */
  public FunctionSettings(
      int memory, int timeout, int ephemeralStorage, Map<String, String> environment) {
    this(
        memory,
        timeout,
        ephemeralStorage,
        environment,
        Scaling.DEFAULT,
        DEFAULT_LOG_RETENTION,
        false,
        Optional.empty(),
        Map.of(),
        List.of());
  }
}
