package dev.lading.local.function;

import static java.util.stream.Collectors.joining;

import dev.lading.model.DataStream;
import dev.lading.model.Function;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The environment of a function's process.
 *
 * <p>From the weakest to the strongest: region and credentials (which the developer's own may
 * replace), the developer's environment, what Lambda sets, the function's settings, where SQS
 * answers, the local run's overrides, and what the runtime itself is told.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 *     environment variables</a>
 */
final class FunctionEnvironment {

  private static final Set<String> CREDENTIALS =
      Set.of(
          "AWS_ACCESS_KEY_ID",
          "AWS_PROFILE",
          "AWS_WEB_IDENTITY_TOKEN_FILE",
          "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
          "AWS_CONTAINER_CREDENTIALS_FULL_URI");

  private final Function function;
  private final HostEnvironment host;

  FunctionEnvironment(Function function, HostEnvironment host) {
    this.function = function;
    this.host = host;
  }

  SortedMap<String, String> of(String runtimeApi) {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("AWS_REGION", LocalNames.REGION);
    variables.put("AWS_DEFAULT_REGION", LocalNames.REGION);
    variables.put(Function.STAGE_VARIABLE, LocalNames.STAGE);
    if (!hasCredentials(host.inherited())) {
      variables.put("AWS_ACCESS_KEY_ID", "local");
      variables.put("AWS_SECRET_ACCESS_KEY", "local");
    }
    variables.putAll(host.inherited());
    variables.putAll(lambda());
    variables.putAll(function.settings().environment());
    host.sqs().ifPresent(sqs -> variables.put("AWS_ENDPOINT_URL_SQS", sqs.toString()));
    variables.putAll(host.overrides());
    variables.putAll(runtime(runtimeApi));
    return variables;
  }

  /**
   * Whether the AWS SDK would find any. Without it calls nothing, not even a local queue; with a
   * pair of variables it would look no further.
   */
  private static boolean hasCredentials(Map<String, String> inherited) {
    String home = inherited.getOrDefault("HOME", "");
    return CREDENTIALS.stream().anyMatch(inherited::containsKey)
        || (!home.isEmpty() && Files.exists(Path.of(home, ".aws", "credentials")));
  }

  private Map<String, String> lambda() {
    return Map.of(
        "AWS_LAMBDA_FUNCTION_NAME",
        function.name().value(),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        Integer.toString(function.settings().memory()),
        "AWS_LAMBDA_FUNCTION_VERSION",
        "$LATEST",
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "on-demand",
        "AWS_LAMBDA_LOG_GROUP_NAME",
        "/aws/lambda/" + function.name(),
        "AWS_LAMBDA_LOG_STREAM_NAME",
        "local",
        "LAMBDA_TASK_ROOT",
        host.workingDirectory().toString(),
        "TZ",
        ":UTC");
  }

  private Map<String, String> runtime(String runtimeApi) {
    String queues =
        function.queues().stream()
            .map(subscription -> subscription.queue())
            .distinct()
            .map(queue -> queue + "=" + LocalNames.arn(queue))
            .collect(joining(","));
    Map<String, String> variables = new TreeMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("_HANDLER", function.handlerPath());
    variables.put(Function.HANDLER_PATH_VARIABLE, function.handlerPath());
    variables.put(Function.QUEUES_VARIABLE, queues);
    variables.put(
        Function.TOPICS_VARIABLE,
        pairs(TopicSubscription.class, topic -> pair("sns", topic.topic().value())));
    variables.put(
        Function.STREAMS_VARIABLE,
        Stream.of(
                pairs(TableStream.class, table -> pair("dynamodb", table.table().value())),
                pairs(DataStream.class, stream -> pair("kinesis", stream.stream().value())))
            .filter(pairs -> !pairs.isEmpty())
            .collect(joining(",")));
    return variables;
  }

  private <T extends Trigger> String pairs(
      Class<T> kind, java.util.function.Function<T, String> pair) {
    return function.triggers(kind).stream().map(pair).collect(joining(","));
  }

  private static String pair(String service, String name) {
    return name + "=" + LocalNames.arn(service, name);
  }
}
