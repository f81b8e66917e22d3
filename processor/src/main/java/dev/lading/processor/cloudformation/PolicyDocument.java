package dev.lading.processor.cloudformation;

import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;
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
    return document(trustStatement(service).build());
  }

  /** Lets an AWS service take a role on, under a condition. */
  static YamlMapping trust(String service, YamlMapping condition) {
    return document(trustStatement(service).put("Condition", condition).build());
  }

  private static YamlMapping.Builder trustStatement(String service) {
    return YamlMapping.builder()
        .put("Effect", "Allow")
        .put("Principal", YamlMapping.builder().put("Service", service))
        .put("Action", "sts:AssumeRole");
  }

  /** A role's inline policy that allows actions on exactly these resources. */
  static YamlMapping inline(String name, List<String> actions, List<YamlNode> resources) {
    YamlMapping statement =
        YamlMapping.builder()
            .put("Effect", "Allow")
            .put("Action", oneOrMore(actions.stream().map(YamlNode::text).toList()))
            .put("Resource", oneOrMore(resources))
            .build();
    return YamlMapping.builder()
        .put("PolicyName", name)
        .put("PolicyDocument", document(statement))
        .build();
  }

  private static YamlNode oneOrMore(List<YamlNode> nodes) {
    return nodes.size() == 1 ? nodes.get(0) : new YamlNode.Sequence(nodes);
  }

  private static YamlMapping document(YamlMapping statement) {
    return YamlMapping.builder()
        .put("Version", LANGUAGE_VERSION)
        .put("Statement", YamlNode.list(statement))
        .build();
  }
}
