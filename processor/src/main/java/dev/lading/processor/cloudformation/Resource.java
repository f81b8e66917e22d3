package dev.lading.processor.cloudformation;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * One resource of a template.
 *
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties may be empty
 * @param attributes what CloudFormation itself is told of it
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-product-attribute-reference.html">Resource
 *     attributes</a>
 */
record Resource(LogicalId id, String type, YamlMapping properties, Attributes attributes) {

  /**
   * What CloudFormation itself is told of a resource.
   *
   * @param condition under which it is made; none for always
   * @param retained whether it stays when it leaves the template
   * @param dependsOn what must be made before it, though it does not refer to it
   */
  record Attributes(Optional<String> condition, boolean retained, List<LogicalId> dependsOn) {

    static final Attributes NONE = new Attributes(Optional.empty(), false, List.of());

    Attributes {
      dependsOn = List.copyOf(dependsOn);
    }
  }

  Resource(LogicalId id, String type, YamlMapping properties) {
    this(id, type, properties, Attributes.NONE);
  }

  /** This resource with other properties. */
  Resource with(YamlMapping other) {
    return new Resource(id, type, other, attributes);
  }

  YamlMapping tree() {
    YamlMapping.Builder tree = YamlMapping.builder().put("Type", type);
    attributes.condition().ifPresent(condition -> tree.put("Condition", condition));
    if (attributes.retained()) {
      tree.put("DeletionPolicy", "Retain").put("UpdateReplacePolicy", "Retain");
    }
    if (!attributes.dependsOn().isEmpty()) {
      tree.put(
          "DependsOn",
          YamlNode.Sequence.ofTexts(
              attributes.dependsOn().stream().map(LogicalId::value).toList()));
    }
    if (!properties.entries().isEmpty()) {
      tree.put("Properties", properties);
    }
    return tree.build();
  }
}
