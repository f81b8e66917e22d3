package dev.lading.processor.cloudformation;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.List;

/**
 * Renders IAM policy documents: who may take a role on, and what a role may do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 *     of the IAM JSON policy language</a>
 */
final class PolicyDocument {

  private static final String LANGUAGE_VERSION = "2012-10-17";

  private PolicyDocument() {}

  /** Lets an AWS service take a role on. */
  static YamlMapping trust(String service) {
    return document(YamlNode.list(trustStatement(service).build()));
  }

  /** Lets an AWS service take a role on, under a condition. */
  static YamlMapping trust(String service, YamlMapping condition) {
    return document(YamlNode.list(trustStatement(service).put("Condition", condition).build()));
  }

  /** Lets an AWS service send to a queue, under a condition. */
  static YamlMapping send(String service, YamlNode queueArn, YamlMapping condition) {
    return document(
        YamlNode.list(
            YamlMapping.builder()
                .put("Effect", "Allow")
                .put("Principal", YamlMapping.builder().put("Service", service))
                .put("Action", "sqs:SendMessage")
                .put("Resource", queueArn)
                .put("Condition", condition)
                .build()));
  }

  /** Lets everybody call an API who comes through one of these VPC endpoints, and nobody else. */
  static YamlMapping callThrough(YamlNode endpoints) {
    return document(
        YamlNode.list(
            YamlMapping.builder()
                .put("Effect", "Allow")
                .put("Principal", "*")
                .put("Action", "execute-api:Invoke")
                .put("Resource", "execute-api:/*")
                .put(
                    "Condition",
                    YamlMapping.builder()
                        .put(
                            "StringEquals", YamlMapping.builder().put("aws:SourceVpce", endpoints)))
                .build()));
  }

  private static YamlMapping.Builder trustStatement(String service) {
    return YamlMapping.builder()
        .put("Effect", "Allow")
        .put("Principal", YamlMapping.builder().put("Service", service))
        .put("Action", "sts:AssumeRole");
  }

  /** A role's inline policy that allows actions on exactly these resources. */
  static YamlMapping inline(String name, List<String> actions, List<YamlNode> resources) {
    return inline(name, List.of(statement(actions, resources)));
  }

  /** A role's inline policy of these statements. */
  static YamlMapping inline(String name, List<YamlNode> statements) {
    return YamlMapping.builder()
        .put("PolicyName", name)
        .put("PolicyDocument", document(new YamlNode.Sequence(statements)))
        .build();
  }

  /** Allows actions on exactly these resources. */
  static YamlNode statement(List<String> actions, List<YamlNode> resources) {
    return YamlMapping.builder()
        .put("Effect", "Allow")
        .put("Action", oneOrMore(actions.stream().map(YamlNode::text).toList()))
        .put("Resource", oneOrMore(resources))
        .build();
  }

  private static YamlNode oneOrMore(List<YamlNode> nodes) {
    return nodes.size() == 1 ? nodes.get(0) : new YamlNode.Sequence(nodes);
  }

  private static YamlMapping document(YamlNode statements) {
    return YamlMapping.builder()
        .put("Version", LANGUAGE_VERSION)
        .put("Statement", statements)
        .build();
  }
}
