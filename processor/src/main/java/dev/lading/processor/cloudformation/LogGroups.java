package dev.lading.processor.cloudformation;

import dev.lading.model.FunctionSettings;
import dev.lading.processor.yaml.YamlMapping;

/**
 * Renders log groups. Each is a resource of the stack, so that its events expire and it goes with
 * the stack; one that AWS makes by itself is kept, and paid for, for ever.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html">AWS::Logs::LogGroup</a>
 */
final class LogGroups {

  static final String TYPE = "AWS::Logs::LogGroup";

  private LogGroups() {}

  /**
   * A log that is kept as long as any where nothing is said; outside production, a week at most.
   */
  static Resource of(LogicalId id) {
    return of(id, FunctionSettings.DEFAULT_LOG_RETENTION);
  }

  static Resource of(LogicalId id, int retentionDays) {
    return new Resource(
        id,
        TYPE,
        YamlMapping.builder().put("RetentionInDays", Stages.retention(retentionDays)).build());
  }
}
