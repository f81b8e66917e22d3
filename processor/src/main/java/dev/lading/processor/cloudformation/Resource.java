package dev.lading.processor.cloudformation;

import dev.lading.processor.yaml.YamlMapping;

/**
 * One resource of a template.
 *
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties may be empty
 */
record Resource(LogicalId id, String type, YamlMapping properties) {

  /** This resource with other properties. */
  Resource with(YamlMapping other) {
    return new Resource(id, type, other);
  }

  YamlMapping tree() {
    YamlMapping.Builder tree = YamlMapping.builder().put("Type", type);
    if (!properties.entries().isEmpty()) {
      tree.put("Properties", properties);
    }
    return tree.build();
  }
}
