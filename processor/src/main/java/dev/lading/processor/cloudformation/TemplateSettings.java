package dev.lading.processor.cloudformation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user chose of the templates, for the application as a whole.
 *
 * @param scope which templates are written
 * @param format how they are written
 * @param schedules what calls functions on time
 * @param encryption whose key encrypts queues
 * @param logFormat in which form functions log
 * @param logLevel from which level on they log in JSON
 * @param tags the tags of all resources that take tags, sorted by key
 */
public record TemplateSettings(
    TemplateScope scope,
    TemplateFormat format,
    ScheduleService schedules,
    QueueEncryption encryption,
    LogFormat logFormat,
    LogLevel logLevel,
    Map<String, String> tags) {

  /** What holds where nothing is chosen. */
  public static final TemplateSettings DEFAULT =
      new TemplateSettings(
          TemplateScope.ALL,
          TemplateFormat.YAML,
          ScheduleService.SCHEDULER,
          QueueEncryption.SQS,
          LogFormat.TEXT,
          LogLevel.INFO,
          Map.of());

  /** Settings of functions that log in text. */
  public TemplateSettings(
      TemplateScope scope,
      TemplateFormat format,
      ScheduleService schedules,
      QueueEncryption encryption,
      Map<String, String> tags) {
    this(scope, format, schedules, encryption, LogFormat.TEXT, LogLevel.INFO, tags);
  }

  /** Sorts and copies the tags. */
  public TemplateSettings {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }
}
