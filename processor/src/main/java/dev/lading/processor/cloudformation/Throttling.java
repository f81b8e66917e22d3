package dev.lading.processor.cloudformation;

import dev.lading.model.HttpApi;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.math.BigDecimal;

/** Renders how many requests a route takes, in the words that both kinds of API have for it. */
final class Throttling {

  private Throttling() {}

  /** The settings; none where nothing is set. */
  static YamlMapping.Builder of(HttpApi.Throttling throttling) {
    YamlMapping.Builder settings = YamlMapping.builder();
    if (throttling.burst() > 0) {
      settings.put("ThrottlingBurstLimit", throttling.burst());
    }
    if (throttling.rate() > 0) {
      settings.put(
          "ThrottlingRateLimit",
          new YamlNode.DecimalNumber(BigDecimal.valueOf(throttling.rate()).stripTrailingZeros()));
    }
    return settings;
  }
}
