package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stacks of one template differ in. The stack of a pull request has a stage of another
 * name than production's: its schedules call nothing, unless asked to, and its logs are kept for a
 * week at most. Everything else is the same, and goes with the stack.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html">Conditions
 *     of CloudFormation templates</a>
 */
final class Stages {

  /** The parameter with the stage's name. */
  static final LogicalId STAGE = new LogicalId("Stage");

  /** The parameter that says where schedules call. */
  static final LogicalId SCHEDULES = new LogicalId("Schedules");

  private static final String PRODUCTION = "production";
  private static final String IS_PRODUCTION = "IsProduction";
  private static final String SCHEDULES_CALL = "SchedulesCall";

  /** How many days logs are kept outside production, at most. */
  private static final int OTHER_RETENTION_DAYS = 7;

  private static final Template.Parameter STAGE_PARAMETER =
      new Template.Parameter(
          STAGE,
          "Name of the stage, told to the functions as "
              + Function.STAGE_VARIABLE
              + "; outside 'production', schedules do not call and logs are kept for a week",
          "String",
          YamlMapping.builder()
              .put("Default", PRODUCTION)
              .put("AllowedPattern", "[A-Za-z0-9][A-Za-z0-9-]*")
              .put("MaxLength", Function.MAX_STAGE_LENGTH)
              .build());

  private static final Template.Parameter SCHEDULES_PARAMETER =
      new Template.Parameter(
          SCHEDULES,
          "Where schedules call: in PRODUCTION only, ALWAYS or NEVER",
          "String",
          YamlMapping.builder()
              .put("Default", "PRODUCTION")
              .put(
                  "AllowedValues",
                  YamlNode.Sequence.ofTexts(List.of("PRODUCTION", "ALWAYS", "NEVER")))
              .build());

  private Stages() {}

  /** The parameters of a template with these functions. */
  static List<Template.Parameter> parameters(List<Function> functions) {
    return anyDue(functions)
        ? List.of(STAGE_PARAMETER, SCHEDULES_PARAMETER)
        : List.of(STAGE_PARAMETER);
  }

  /** The conditions of a template with these functions; none that nothing in it asks for. */
  static List<Template.Condition> conditions(
      List<Function> functions, List<Template.Section> sections) {
    boolean due = anyDue(functions);
    boolean differing =
        sections.stream()
            .flatMap(section -> section.resources().stream())
            .filter(resource -> resource.type().equals(LogGroups.TYPE))
            .flatMap(resource -> resource.properties().entries().stream())
            .anyMatch(property -> property.value() instanceof YamlNode.Tagged);
    List<Template.Condition> conditions = new ArrayList<>();
    if (due || differing) {
      conditions.add(new Template.Condition(IS_PRODUCTION, isEqual(STAGE, PRODUCTION)));
    }
    if (due) {
      conditions.add(
          new Template.Condition(
              SCHEDULES_CALL,
              function(
                  "!Or",
                  isEqual(SCHEDULES, "ALWAYS"),
                  function(
                      "!And",
                      new YamlNode.Tagged("!Condition", YamlNode.text(IS_PRODUCTION)),
                      isEqual(SCHEDULES, "PRODUCTION")))));
    }
    return conditions;
  }

  /** The {@code State} of a schedule. One that its annotation disables is so in all stages. */
  static YamlNode stateOf(boolean enabled) {
    return enabled
        ? function(
            "!If",
            YamlNode.text(SCHEDULES_CALL),
            YamlNode.text("ENABLED"),
            YamlNode.text("DISABLED"))
        : YamlNode.text("DISABLED");
  }

  /** How long a log is kept. */
  static YamlNode retention(int days) {
    return days <= OTHER_RETENTION_DAYS
        ? new YamlNode.WholeNumber(days)
        : function(
            "!If",
            YamlNode.text(IS_PRODUCTION),
            new YamlNode.WholeNumber(days),
            new YamlNode.WholeNumber(OTHER_RETENTION_DAYS));
  }

  /** The stage's name. */
  static YamlNode name() {
    return ref(STAGE);
  }

  private static boolean anyDue(List<Function> functions) {
    return functions.stream()
        .flatMap(function -> function.schedules().stream())
        .anyMatch(schedule -> schedule.settings().enabled());
  }

  private static YamlNode isEqual(LogicalId parameter, String value) {
    return function("!Equals", ref(parameter), YamlNode.text(value));
  }

  private static YamlNode function(String tag, YamlNode... arguments) {
    return new YamlNode.Tagged(tag, YamlNode.list(arguments));
  }
}
