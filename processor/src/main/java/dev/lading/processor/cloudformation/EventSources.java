package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.join;

import dev.lading.model.BucketEvents;
import dev.lading.model.Function;
import dev.lading.model.TopicSubscription;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function's sources of events, beside routes, queues and schedules, add to its template.
 */
final class EventSources {

  private EventSources() {}

  static List<Resource> resources(Function function, TemplateSettings settings) {
    List<Resource> resources = new ArrayList<>();
    resources.addAll(EventRuleResources.of(function));
    resources.addAll(BucketResources.of(function));
    resources.addAll(TopicResources.of(function));
    resources.addAll(StreamResources.of(function, settings.encryption()));
    resources.addAll(FailedEvents.of(function, settings));
    return resources;
  }

  static List<Template.Parameter> parameters(Function function) {
    List<Template.Parameter> parameters = new ArrayList<>();
    parameters.addAll(EventRuleResources.parameters(function));
    parameters.addAll(BucketResources.parameters(function));
    parameters.addAll(TopicResources.parameters(function));
    parameters.addAll(StreamResources.parameters(function));
    return parameters;
  }

  static List<Template.Output> outputs(Function function) {
    List<Template.Output> outputs = new ArrayList<>();
    outputs.addAll(BucketResources.outputs(function));
    outputs.addAll(TopicResources.outputs(function));
    return outputs;
  }

  /** What the function's role allows. */
  static List<YamlNode> policies(Function function) {
    List<YamlNode> policies = new ArrayList<>();
    List<YamlNode> objects =
        function.triggers(BucketEvents.class).stream().map(BucketResources::objects).toList();
    if (!objects.isEmpty()) {
      policies.add(
          PolicyDocument.inline(
              "read-own-buckets", List.of("s3:GetObject", "s3:GetObjectVersion"), objects));
    }
    policies.addAll(StreamResources.policies(function));
    List<YamlNode> failures = new ArrayList<>(StreamResources.deadLetters(function));
    if (FailedEvents.isNeeded(function)) {
      failures.add(arn(LogicalIds.failedEvents(function.name())));
    }
    if (!failures.isEmpty()) {
      policies.add(
          PolicyDocument.inline("report-failed-events", List.of("sqs:SendMessage"), failures));
    }
    return policies;
  }

  /** The variables by which the runtime knows the sources. */
  static Map<String, YamlNode> variables(Function function) {
    Map<String, YamlNode> variables = new TreeMap<>();
    put(
        variables,
        Function.TOPICS_VARIABLE,
        function.triggers(TopicSubscription.class).stream()
            .map(TopicResources::nameAndArn)
            .toList());
    put(variables, Function.STREAMS_VARIABLE, StreamResources.namesAndArns(function));
    put(
        variables,
        Function.BUCKETS_VARIABLE,
        function.triggers(BucketEvents.class).stream().map(BucketResources::names).toList());
    return variables;
  }

  private static void put(Map<String, YamlNode> variables, String name, List<YamlNode> pairs) {
    if (!pairs.isEmpty()) {
      variables.put(name, join(",", pairs));
    }
  }
}
