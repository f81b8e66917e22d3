package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.processor.cloudformation.TemplateSettings;
import dev.lading.processor.cloudformation.TemplateSize;
import dev.lading.processor.validation.Message;
import java.util.Comparator;
import java.util.List;

/**
 * Rejects an application whose template CloudFormation would not take, and warns of one that it
 * takes from S3 only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 *     quotas</a>
 */
final class TemplateQuota implements Quota {

  private static final int MAX_PARAMETERS = 200;
  private static final int MAX_RESOURCES = 500;
  private static final int MAX_OUTPUTS = 200;
  private static final int MAX_BYTES = 1_000_000;
  private static final int MAX_INLINE_BYTES = 51_200;

  private final TemplateSettings settings;

  TemplateQuota(TemplateSettings settings) {
    this.settings = settings;
  }

  @Override
  public void check(Application application, FunctionReport report) {
    switch (settings.scope()) {
      case ALL ->
          application.functions().stream()
              .max(Comparator.comparingInt(TemplateQuota::triggers))
              .ifPresent(
                  largest ->
                      check(
                          "the application's template",
                          TemplateSize.of(application, settings),
                          largest,
                          report));
      case FUNCTIONS ->
          application
              .functions()
              .forEach(
                  function ->
                      check(
                          "the function's template",
                          TemplateSize.of(application, function, settings),
                          function,
                          report));
      case NONE -> {
        // Whatever deploys the application instead has quotas of its own.
      }
    }
  }

  private static int triggers(Function function) {
    return function.handlers().stream().mapToInt(handler -> handler.triggers().size()).sum();
  }

  private static void check(
      String template, TemplateSize size, Function largest, FunctionReport report) {
    List<Count> exceeded = exceeded(size);
    for (Count count : exceeded) {
      report.report(
          Message.TEMPLATE_TOO_LARGE,
          largest,
          template,
          count.actual(),
          count.unit(),
          count.most(),
          largest.name());
    }
    if (exceeded.isEmpty() && size.bytes() > MAX_INLINE_BYTES) {
      report.report(
          Message.TEMPLATE_NEEDS_UPLOAD,
          largest,
          template,
          size.bytes(),
          MAX_INLINE_BYTES,
          largest.name());
    }
  }

  /** What the template has too many of. */
  static List<Count> exceeded(TemplateSize size) {
    return List.of(
            new Count(size.parameters(), "parameters", MAX_PARAMETERS),
            new Count(size.resources(), "resources", MAX_RESOURCES),
            new Count(size.outputs(), "outputs", MAX_OUTPUTS),
            new Count(size.bytes(), "bytes", MAX_BYTES))
        .stream()
        .filter(count -> count.actual() > count.most())
        .toList();
  }

  /** A number and its limit. */
  record Count(int actual, String unit, int most) {}
}
