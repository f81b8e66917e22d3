package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.FilterPolicy;
import dev.lading.model.Function;
import dev.lading.model.TopicSubscription;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's topics, and its subscriptions to them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html">AWS::SNS::Subscription</a>
 */
final class TopicResources {

  /** Of {@code arn:aws:sns:region:account:name}. */
  private static final int ACCOUNT_IN_ARN = 4;

  private TopicResources() {}

  static List<Resource> of(Function function) {
    List<Resource> resources = new ArrayList<>();
    for (TopicSubscription topic : function.triggers(TopicSubscription.class)) {
      if (!topic.existing()) {
        resources.add(
            new Resource(
                SourceIds.topic(topic.topic()), "AWS::SNS::Topic", YamlMapping.builder().build()));
      }
      resources.add(
          InvokePermission.of(
              SourceIds.topicPermission(topic, function),
              function,
              "sns.amazonaws.com",
              ref(id(topic)),
              account(topic)));
      resources.add(subscription(topic, function));
    }
    return resources;
  }

  /** The parameters with the ARNs of topics that are made elsewhere. */
  static List<Template.Parameter> parameters(Function function) {
    return function.triggers(TopicSubscription.class).stream()
        .filter(TopicSubscription::existing)
        .map(
            topic ->
                new Template.Parameter(
                    SourceIds.topicArn(topic.topic()),
                    "ARN of the existing topic that the application calls " + topic.topic()))
        .toList();
  }

  /** The outputs with the ARNs of the function's own topics. */
  static List<Template.Output> outputs(Function function) {
    return function.triggers(TopicSubscription.class).stream()
        .filter(topic -> !topic.existing())
        .map(
            topic ->
                new Template.Output(
                    SourceIds.topicArn(topic.topic()),
                    "ARN of the topic " + topic.topic(),
                    ref(id(topic))))
        .toList();
  }

  /** The topic's natural name and its ARN, as the function is told them. */
  static YamlNode nameAndArn(TopicSubscription topic) {
    return substitute(topic.topic() + "=${" + id(topic) + "}");
  }

  /** What refers to the topic's ARN, whoever made the topic. */
  private static LogicalId id(TopicSubscription topic) {
    return topic.existing() ? SourceIds.topicArn(topic.topic()) : SourceIds.topic(topic.topic());
  }

  /** A topic that is there already may be another account's, which its ARN says. */
  private static YamlNode account(TopicSubscription topic) {
    return topic.existing()
        ? Intrinsics.select(ACCOUNT_IN_ARN, ":", ref(id(topic)))
        : Intrinsics.ACCOUNT_ID;
  }

  private static Resource subscription(TopicSubscription topic, Function function) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("Protocol", "lambda")
            .put("TopicArn", ref(id(topic)))
            .put("Endpoint", InvocationTarget.arn(function));
    topic
        .filter()
        .ifPresent(
            filter ->
                // As text: CloudFormation would turn numbers in it to texts.
                properties
                    .put("FilterPolicy", filter.json().strip())
                    .put("FilterPolicyScope", scope(filter)));
    return new Resource(
        SourceIds.topicSubscription(topic, function), "AWS::SNS::Subscription", properties.build());
  }

  private static String scope(FilterPolicy filter) {
    return switch (filter.scope()) {
      case ATTRIBUTES -> "MessageAttributes";
      case BODY -> "MessageBody";
    };
  }
}
