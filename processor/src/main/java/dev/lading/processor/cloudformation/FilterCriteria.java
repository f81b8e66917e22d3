package dev.lading.processor.cloudformation;

import dev.lading.model.FilterPattern;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * What of a source reaches the function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
 *     which events Lambda sends to your function</a>
 */
final class FilterCriteria {

  private FilterCriteria() {}

  /** The property of an event source mapping; nothing where everything reaches it. */
  static Optional<YamlMapping> of(List<FilterPattern> filters) {
    return filters.isEmpty()
        ? Optional.empty()
        : Optional.of(
            YamlMapping.builder()
                .put(
                    "Filters",
                    new YamlNode.Sequence(
                        filters.stream().<YamlNode>map(FilterCriteria::pattern).toList()))
                .build());
  }

  private static YamlMapping pattern(FilterPattern filter) {
    return YamlMapping.builder().put("Pattern", filter.value().strip()).build();
  }
}
