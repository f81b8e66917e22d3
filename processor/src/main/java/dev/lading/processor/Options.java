package dev.lading.processor;

import dev.lading.model.BaseReference;
import dev.lading.model.Image;
import dev.lading.model.MalformedValueException;
import dev.lading.processor.cloudformation.LogFormat;
import dev.lading.processor.cloudformation.LogLevel;
import dev.lading.processor.cloudformation.QueueEncryption;
import dev.lading.processor.cloudformation.ScheduleService;
import dev.lading.processor.cloudformation.TemplateFormat;
import dev.lading.processor.cloudformation.TemplateScope;
import dev.lading.processor.cloudformation.TemplateSettings;
import dev.lading.processor.names.JsonLibrary;
import dev.lading.processor.openapi.ApiDocumentSettings;
import dev.lading.processor.validation.Message;
import dev.lading.processor.validation.NearestName;
import dev.lading.processor.validation.WarningPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The processor's options.
 *
 * @param application the application's name
 * @param base the base of images that name none
 * @param factory the class that creates the handlers of functions that name none; empty for none
 * @param interceptors the classes that stand around all handlers that they fit
 * @param generatedPackage the package of generated classes
 * @param templates which CloudFormation templates are written
 * @param templateFormat how they are written
 * @param schedules what calls functions on time
 * @param queueEncryption whose key encrypts queues
 * @param logFormat in which form functions log
 * @param logLevel from which level on they log in JSON; empty where nothing is said
 * @param tags the tags of all resources, each {@code key=value}
 * @param json with which library generated code reads and writes JSON
 * @param openApiFormat in which form the OpenAPI document is written, if it is
 * @param apiTitle the title of the API in it
 * @param apiVersion the version of the API in it
 * @param apiServer where the API answers; empty where that is not known
 * @param warnings whether warnings stay what they are or become errors
 * @param suppress the ids of warnings that are left out, separated by commas
 */
record Options(
    String application,
    String base,
    String factory,
    List<String> interceptors,
    String generatedPackage,
    String templates,
    String templateFormat,
    String schedules,
    String queueEncryption,
    String logFormat,
    String logLevel,
    List<String> tags,
    String json,
    String openApiFormat,
    String apiTitle,
    String apiVersion,
    String apiServer,
    String warnings,
    String suppress) {

  static final String APPLICATION = "lading.application";
  static final String BASE = "lading.base";
  static final String FACTORY = "lading.factory";
  static final String INTERCEPTORS = "lading.interceptors";
  static final String PACKAGE = "lading.package";
  static final String TEMPLATES = "lading.templates";
  static final String TEMPLATE_FORMAT = "lading.templateFormat";
  static final String SCHEDULES = "lading.schedules";
  static final String QUEUE_ENCRYPTION = "lading.queueEncryption";
  static final String LOG_FORMAT = "lading.logFormat";
  static final String LOG_LEVEL = "lading.logLevel";
  static final String TAGS = "lading.tags";
  static final String JSON = "lading.json";
  static final String OPENAPI = "lading.openapi";
  static final String API_TITLE = "lading.api.title";
  static final String API_VERSION = "lading.api.version";
  static final String API_SERVER = "lading.api.server";
  static final String WARNINGS = "lading.warnings";
  static final String SUPPRESS = "lading.suppress";
  static final List<String> NAMES =
      List.of(
          APPLICATION,
          BASE,
          FACTORY,
          INTERCEPTORS,
          PACKAGE,
          TEMPLATES,
          TEMPLATE_FORMAT,
          SCHEDULES,
          QUEUE_ENCRYPTION,
          LOG_FORMAT,
          LOG_LEVEL,
          TAGS,
          JSON,
          OPENAPI,
          API_TITLE,
          API_VERSION,
          API_SERVER,
          WARNINGS,
          SUPPRESS);

  private static final String PREFIX = "lading.";
  private static final String AS_YAML = "yaml";
  private static final String NONE = "none";
  private static final String AS_WARNINGS = "warning";
  private static final String AS_ERRORS = "error";
  private static final Pattern SERVER_URL = Pattern.compile("(https?://[^\\s{}]+|/[^\\s{}]*)");
  private static final Pattern APPLICATION_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}");

  static Options of(Map<String, String> options) {
    return new Options(
        value(options, APPLICATION, "application"),
        value(options, BASE, Image.DEFAULT_BASE),
        value(options, FACTORY, ""),
        names(value(options, INTERCEPTORS, "")),
        value(options, PACKAGE, "lading.generated"),
        value(options, TEMPLATES, Choice.text(TemplateSettings.DEFAULT.scope())),
        value(options, TEMPLATE_FORMAT, Choice.text(TemplateSettings.DEFAULT.format())),
        value(options, SCHEDULES, Choice.text(TemplateSettings.DEFAULT.schedules())),
        value(options, QUEUE_ENCRYPTION, Choice.text(TemplateSettings.DEFAULT.encryption())),
        value(options, LOG_FORMAT, Choice.text(TemplateSettings.DEFAULT.logFormat())),
        value(options, LOG_LEVEL, ""),
        names(value(options, TAGS, "")),
        value(options, JSON, Choice.text(JsonLibrary.JACKSON)),
        value(options, OPENAPI, AS_YAML),
        value(options, API_TITLE, value(options, APPLICATION, "application")),
        value(options, API_VERSION, "1.0.0"),
        value(options, API_SERVER, ""),
        value(options, WARNINGS, AS_WARNINGS),
        value(options, SUPPRESS, ""));
  }

  /** The compiler has null for an option that stands without a value. */
  private static String value(Map<String, String> options, String name, String unset) {
    return options.containsKey(name) ? Objects.toString(options.get(name), "") : unset;
  }

  /** The names of a list that is separated by commas. */
  private static List<String> names(String list) {
    return Stream.of(list.split(",", -1)).map(String::trim).filter(n -> !n.isEmpty()).toList();
  }

  /** The classes that must be there before anything is written, and the option that names each. */
  Map<String, String> classes() {
    Map<String, String> classes = new LinkedHashMap<>();
    interceptors.forEach(name -> classes.put(name, INTERCEPTORS));
    if (!factory.isEmpty()) {
      classes.put(factory, FACTORY);
    }
    return classes;
  }

  /**
   * What is chosen of the templates; the default for what is not valid, which is told elsewhere.
   */
  TemplateSettings templateSettings() {
    return new TemplateSettings(
        Choice.of(TemplateScope.class, templates).orElse(TemplateSettings.DEFAULT.scope()),
        Choice.of(TemplateFormat.class, templateFormat).orElse(TemplateSettings.DEFAULT.format()),
        Choice.of(ScheduleService.class, schedules).orElse(TemplateSettings.DEFAULT.schedules()),
        Choice.of(QueueEncryption.class, queueEncryption)
            .orElse(TemplateSettings.DEFAULT.encryption()),
        Choice.of(LogFormat.class, logFormat).orElse(TemplateSettings.DEFAULT.logFormat()),
        Choice.of(LogLevel.class, logLevel).orElse(TemplateSettings.DEFAULT.logLevel()),
        TagOption.wellFormed(tags));
  }

  /** What JSON is read and written with; Jackson for what is not valid, which is told elsewhere. */
  JsonLibrary jsonLibrary() {
    return Choice.of(JsonLibrary.class, json).orElse(JsonLibrary.JACKSON);
  }

  /** What the OpenAPI document says of the API as a whole; nothing where none is written. */
  Optional<ApiDocumentSettings> openApi() {
    return openApiFormat.equals(NONE)
        ? Optional.empty()
        : Optional.of(
            new ApiDocumentSettings(
                apiTitle, apiVersion, Optional.of(apiServer).filter(url -> !url.isEmpty())));
  }

  WarningPolicy warningPolicy() {
    return new WarningPolicy(warnings.equals(AS_ERRORS), WarningPolicy.ids(suppress));
  }

  /** Tells what is wrong with the options: each message and its text. */
  static void check(Map<String, String> options, BiConsumer<Message, String> report) {
    options.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
        .sorted()
        .forEach(name -> report.accept(Message.UNKNOWN_OPTION, unknownText(name)));
    of(options).check(report);
  }

  private static String unknownText(String name) {
    return Message.UNKNOWN_OPTION.text(
        name,
        NearestName.of(name, NAMES)
            .map(nearest -> "did you mean -A" + nearest + "?")
            .orElse("there are -A" + String.join(", -A", NAMES)));
  }

  private void check(BiConsumer<Message, String> report) {
    if (!APPLICATION_NAME.matcher(application).matches()) {
      invalid(
          report,
          APPLICATION,
          application,
          "it names files and stacks; use a letter, then letters, digits and '-', at most 128");
    }
    try {
      BaseReference reference = new BaseReference(base);
      Objects.requireNonNull(reference);
    } catch (MalformedValueException e) {
      invalid(report, BASE, base, e.reason());
    }
    if (!SourceVersion.isName(generatedPackage)) {
      invalid(report, PACKAGE, generatedPackage, "it is no name of a package; write a.b.c");
    }
    classes()
        .forEach(
            (name, option) -> {
              if (!SourceVersion.isName(name)) {
                invalid(report, option, name, "it is no name of a class; write a.b.C");
              }
            });
    checkChoice(report, TEMPLATES, templates, TemplateScope.class);
    checkChoice(report, TEMPLATE_FORMAT, templateFormat, TemplateFormat.class);
    checkChoice(report, SCHEDULES, schedules, ScheduleService.class);
    checkChoice(report, QUEUE_ENCRYPTION, queueEncryption, QueueEncryption.class);
    checkLogging(report);
    checkChoice(report, JSON, json, JsonLibrary.class);
    TagOption.check(tags, (tag, why) -> invalid(report, TAGS, tag, why));
    checkApi(report);
    checkWarnings(report);
  }

  private static <E extends Enum<E>> void checkChoice(
      BiConsumer<Message, String> report, String option, String value, Class<E> choices) {
    if (Choice.of(choices, value).isEmpty()) {
      invalid(report, option, value, "there are " + String.join(", ", Choice.texts(choices)));
    }
  }

  private void checkLogging(BiConsumer<Message, String> report) {
    checkChoice(report, LOG_FORMAT, logFormat, LogFormat.class);
    if (!logLevel.isEmpty()) {
      checkChoice(report, LOG_LEVEL, logLevel, LogLevel.class);
      if (!logFormat.equals(Choice.text(LogFormat.JSON))) {
        invalid(
            report,
            LOG_LEVEL,
            logLevel,
            "Lambda takes a level with -A" + LOG_FORMAT + "=json only");
      }
    }
  }

  private void checkApi(BiConsumer<Message, String> report) {
    if (!List.of(AS_YAML, NONE).contains(openApiFormat)) {
      invalid(report, OPENAPI, openApiFormat, "write " + AS_YAML + " or " + NONE);
    }
    if (apiTitle.isBlank()) {
      invalid(report, API_TITLE, apiTitle, "a document must have a title");
    }
    if (apiVersion.isBlank()) {
      invalid(report, API_VERSION, apiVersion, "a document must have a version, such as 1.0.0");
    }
    if (!apiServer.isEmpty() && !SERVER_URL.matcher(apiServer).matches()) {
      invalid(
          report,
          API_SERVER,
          apiServer,
          "it is where the API answers; write https://api.example.com or a path such as /v1");
    }
  }

  private void checkWarnings(BiConsumer<Message, String> report) {
    if (!List.of(AS_ERRORS, AS_WARNINGS).contains(warnings)) {
      invalid(report, WARNINGS, warnings, "write " + AS_ERRORS + " or " + AS_WARNINGS);
    }
    for (String id : WarningPolicy.ids(suppress)) {
      WarningPolicy.objection(id)
          .ifPresent(
              why ->
                  report.accept(
                      Message.UNKNOWN_SUPPRESSION, Message.UNKNOWN_SUPPRESSION.text(id, why)));
    }
  }

  private static void invalid(
      BiConsumer<Message, String> report, String option, String value, String why) {
    report.accept(Message.INVALID_OPTION, Message.INVALID_OPTION.text(option, value, why));
  }
}
