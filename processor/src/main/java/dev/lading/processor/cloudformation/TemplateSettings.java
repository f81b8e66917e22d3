package dev.lading.processor.cloudformation;

/**
 * What the user chose of the templates, for the application as a whole.
 *
 * @param scope which templates are written
 * @param format how they are written
 * @param schedules what calls functions on time
 * @param encryption whose key encrypts queues
 */
public record TemplateSettings(
    TemplateScope scope,
    TemplateFormat format,
    ScheduleService schedules,
    QueueEncryption encryption) {

  /** What holds where nothing is chosen. */
  public static final TemplateSettings DEFAULT =
      new TemplateSettings(
          TemplateScope.ALL, TemplateFormat.YAML, ScheduleService.SCHEDULER, QueueEncryption.SQS);
}
