package dev.lading.processor.cloudformation;

import dev.lading.processor.cloudformation.yaml.YamlMapping;

/**
 * One resource of a template.
 *
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties may be empty
 */
record Resource(LogicalId id, String type, YamlMapping properties) {

  YamlMapping tree() {
    YamlMapping.Builder tree = YamlMapping.builder().put("Type", type);
    if (!properties.entries().isEmpty()) {
      tree.put("Properties", properties);
    }
    return tree.build();
  }
}
