package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.Function;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.processor.validation.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejects a function whose environment would be larger than Lambda takes: the user's variables, and
 * the ARN of each of its queues, topics, streams and buckets.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
final class EnvironmentQuota implements Quota {

  private static final int MAX_BYTES = 4096;

  /**
   * About the length of an ARN, a queue's for example, which is known when the stack is made only:
   * partition, service, region and account take some 40, the name that CloudFormation gives at most
   * 80.
   */
  private static final int ARN_BYTES = 110;

  @Override
  public void check(Application application, FunctionReport report) {
    application.functions().forEach(function -> check(function, report));
  }

  private static void check(Function function, FunctionReport report) {
    int sources = sourceBytes(function);
    int bytes = variableBytes(function) + sources;
    if (bytes > MAX_BYTES) {
      report.report(
          Message.ENVIRONMENT_TOO_LARGE,
          function,
          function.name(),
          bytes,
          MAX_BYTES,
          sources,
          sources(function).size());
    }
  }

  private static int variableBytes(Function function) {
    Map<String, String> variables = new TreeMap<>(function.settings().environment());
    variables.putIfAbsent("HOME", "/tmp");
    variables.put(Function.STAGE_VARIABLE, "s".repeat(Function.MAX_STAGE_LENGTH));
    variables.put(Function.HANDLER_PATH_VARIABLE, function.handlerPath());
    return variables.entrySet().stream()
        .mapToInt(variable -> bytes(variable.getKey()) + bytes(variable.getValue()))
        .sum();
  }

  private static int sourceBytes(Function function) {
    return sources(function).stream().mapToInt(name -> bytes(name + "=,") + ARN_BYTES).sum();
  }

  /** The names of what the function is told the ARN of. */
  private static List<String> sources(Function function) {
    List<String> names = new ArrayList<>();
    function.queues().forEach(queue -> names.add(queue.queue().value()));
    function.triggers(TopicSubscription.class).forEach(topic -> names.add(topic.topic().value()));
    function.triggers(TableStream.class).forEach(table -> names.add(table.table().value()));
    function.triggers(DataStream.class).forEach(stream -> names.add(stream.stream().value()));
    function.triggers(BucketEvents.class).forEach(bucket -> names.add(bucket.bucket().value()));
    return names;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
