package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Trigger;
import dev.lading.processor.validation.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejects a function whose environment would be larger than Lambda takes: the user's variables, and
 * the ARN of each of its queues.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
final class EnvironmentQuota implements Quota {

  private static final int MAX_BYTES = 4096;

  /**
   * About the length of a queue's ARN, which is known when the stack is made only: partition,
   * service, region and account take some 40, the name that CloudFormation gives at most 80.
   */
  private static final int ARN_BYTES = 110;

  @Override
  public void check(Application application, FunctionReport report) {
    application.functions().forEach(function -> check(function, report));
  }

  private static void check(Function function, FunctionReport report) {
    int queues = queueBytes(function);
    int bytes = variableBytes(function) + queues;
    if (bytes > MAX_BYTES) {
      report.report(
          Message.ENVIRONMENT_TOO_LARGE,
          function,
          function.name(),
          bytes,
          MAX_BYTES,
          queues,
          function.queues().size());
    }
  }

  private static int variableBytes(Function function) {
    Map<String, String> variables = new TreeMap<>(function.settings().environment());
    variables.putIfAbsent("HOME", "/tmp");
    variables.put(Function.HANDLER_PATH_VARIABLE, function.handlerPath());
    return variables.entrySet().stream()
        .mapToInt(variable -> bytes(variable.getKey()) + bytes(variable.getValue()))
        .sum();
  }

  private static int queueBytes(Function function) {
    int bytes = function.queues().isEmpty() ? 0 : bytes(Function.QUEUES_VARIABLE);
    for (Trigger.QueueSubscription subscription : function.queues()) {
      bytes += bytes(subscription.queue() + "=,") + ARN_BYTES;
    }
    return bytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
