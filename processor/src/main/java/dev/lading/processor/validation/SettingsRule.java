package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.model.ResourceTag;
import dev.lading.model.VpcName;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import java.util.List;
import java.util.TreeSet;

/**
 * Rejects settings of a function that AWS would refuse when the template is deployed.
 *
 * <p>AWS's resource schema takes up to 32,768 MB of memory, for functions on instances of the
 * account's own; a function on demand has at most 10,240.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
final class SettingsRule implements Rule {

  private static final Range MEMORY = new Range("memory", "Lambda", 128, 10_240, "MB");
  private static final Range TIMEOUT = new Range("timeout", "Lambda", 1, 900, "seconds");
  private static final Range STORAGE = new Range("ephemeralStorage", "Lambda", 512, 10_240, "MB");

  /** Far above any account's quota, which only AWS knows. */
  private static final int MANY = 1_000_000;

  private static final Range RESERVED =
      new Range("reservedConcurrency", "Lambda", 0, MANY, "environments");
  private static final Range PROVISIONED =
      new Range("provisionedConcurrency", "Lambda", 1, MANY, "environments");

  /**
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">PutRetentionPolicy
   *     in the CloudWatch Logs API</a>
   */
  private static final TreeSet<Integer> RETENTIONS =
      new TreeSet<>(
          List.of(
              1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
              2922, 3288, 3653));

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .declared(HandlerClassDeclaration::settings)
        .forEach(settings -> check(settings, problems));
  }

  private static void check(SettingsDeclaration settings, Problems problems) {
    MEMORY.checkSet(settings.memory(), problems);
    TIMEOUT.checkSet(settings.timeout(), problems);
    STORAGE.checkSet(settings.ephemeralStorage(), problems);
    RESERVED.checkWritten(settings.scaling().reservedConcurrency(), problems);
    PROVISIONED.checkWritten(settings.scaling().provisionedConcurrency(), problems);
    logRetention(settings.logRetention(), problems);
    vpc(settings.vpc(), problems);
    settings.tags().forEach(tag -> tag(tag, problems));
  }

  private static void logRetention(Attribute<Integer> days, Problems problems) {
    if (days.isWritten() && !RETENTIONS.contains(days.value())) {
      problems.report(
          Message.INVALID_LOG_RETENTION,
          days.site(),
          days.value(),
          RETENTIONS.stream().map(String::valueOf).collect(joining(", ")));
    }
  }

  private static void tag(Attribute<String> tag, Problems problems) {
    tag.refusal(ResourceTag::parse)
        .ifPresent(reason -> problems.report(Message.INVALID_TAG, tag.site(), tag.value(), reason));
  }

  private static void vpc(Attribute<String> name, Problems problems) {
    if (name.isWritten()) {
      name.refusal(VpcName::new)
          .ifPresent(
              reason ->
                  problems.report(Message.INVALID_VPC_NAME, name.site(), name.value(), reason));
    }
  }
}
