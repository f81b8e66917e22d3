package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.BusName;
import dev.lading.model.Delivery;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's rules of EventBridge. The input of every call is a constant that names the
 * rule, and the event.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html">AWS::Events::Rule</a>
 */
final class EventRuleResources {

  static final String SERVICE = "events.amazonaws.com";

  private EventRuleResources() {}

  static List<Resource> of(Function function) {
    List<Resource> resources = new ArrayList<>();
    for (EventRule rule : function.triggers(EventRule.class)) {
      YamlMapping.Builder properties = YamlMapping.builder();
      rule.bus().ifPresent(bus -> properties.put("EventBusName", ref(SourceIds.busName(bus))));
      // As text: CloudFormation would turn numbers in it to texts, and the pattern would not match.
      properties.put("EventPattern", rule.pattern().json().strip());
      LogicalId id = SourceIds.rule(rule.name());
      String constant = "\"lading.rule\":\"" + rule.name() + '"';
      resources.add(rule(id, properties, target(function, constant, rule.delivery())));
      resources.add(permission(SourceIds.rulePermission(rule.name()), function, id));
    }
    return resources;
  }

  /** The parameters with the names of the buses, which are there already. */
  static List<Template.Parameter> parameters(Function function) {
    List<Template.Parameter> parameters = new ArrayList<>();
    for (EventRule rule : function.triggers(EventRule.class)) {
      rule.bus().map(EventRuleResources::parameter).ifPresent(parameters::add);
    }
    return parameters.stream().distinct().toList();
  }

  private static Template.Parameter parameter(BusName bus) {
    return new Template.Parameter(
        SourceIds.busName(bus), "Name of the existing event bus that the application calls " + bus);
  }

  /**
   * A rule that has one target.
   *
   * @param properties what it has beside its target
   */
  static Resource rule(LogicalId id, YamlMapping.Builder properties, YamlMapping target) {
    return new Resource(
        id,
        "AWS::Events::Rule",
        properties.put("State", "ENABLED").put("Targets", YamlNode.list(target)).build());
  }

  /**
   * The function as the target of a rule.
   *
   * @param constant the field of the input that names the source, in JSON
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">Input
   *     transformation in EventBridge</a>
   */
  static YamlMapping target(Function function, String constant, Delivery delivery) {
    return FailedEvents.deliver(
            delivery,
            function,
            YamlMapping.builder()
                .put("Id", "function")
                .put("Arn", InvocationTarget.arn(function))
                .put(
                    "InputTransformer",
                    YamlMapping.builder()
                        .put(
                            "InputTemplate",
                            "{" + constant + ",\"event\":<aws.events.event.json>}")))
        .build();
  }

  static Resource permission(LogicalId id, Function function, LogicalId rule) {
    return InvokePermission.of(id, function, SERVICE, arn(rule));
  }
}
