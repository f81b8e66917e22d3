package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.attribute;
import static java.util.stream.Collectors.joining;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Composes an application's templates.
 *
 * <p>A function's resources are the same in both kinds of template, letter for letter, and made
 * once. The function's own template only takes the API as a parameter where the application's has
 * it.
 */
final class ApplicationTemplates {

  private final Application application;
  private final TemplateSettings settings;
  private final ResourceTags tags;
  private final ApiFront front;
  private final Map<String, Template.Section> sectionsByFunction = new HashMap<>();
  private final Map<String, Template.Parameter> parametersByImage = new HashMap<>();

  ApplicationTemplates(Application application, TemplateSettings settings) {
    this.application = application;
    this.settings = settings;
    this.front =
        application.httpApi().isRest()
            ? new RestApiResources(application)
            : new HttpApiResources(application);
    this.tags = new ResourceTags(settings.tags());
  }

  /** The template of everything. */
  Template whole() {
    boolean routed = application.functions().stream().anyMatch(each -> !each.apiRoutes().isEmpty());
    List<Template.Section> sections = new ArrayList<>();
    Set<Template.Parameter> parameters =
        new LinkedHashSet<>(Stages.parameters(application.functions()));
    parameters.addAll(settings.encryption().parameters(application.functions()));
    application.images().forEach(image -> parameters.add(imageParameter(image)));
    application.functions().forEach(function -> parameters.addAll(parameters(function)));
    List<Template.Output> outputs = new ArrayList<>();
    if (routed) {
      parameters.addAll(front.parameters());
      outputs.addAll(front.outputs());
      List<Resource> resources = front.resources();
      if (!resources.isEmpty()) {
        sections.add(
            new Template.Section(heading(front.displayName(), List.of()), tags.on(resources)));
      }
    }
    for (Function function : application.functions()) {
      sections.add(section(function));
      outputs.addAll(outputs(function));
    }
    return new Template(
        List.of(
            "The application " + application.name() + ".",
            "Lading wrote this file when the application was compiled: change the annotations"
                + " instead."),
        "%s: %s in %s"
            .formatted(
                application.name(),
                count(application.functions().size(), "function"),
                count(application.images().size(), "container image")),
        List.copyOf(parameters),
        conditions(application.functions(), sections, routed ? front.conditions() : List.of()),
        sections,
        outputs);
  }

  /** The template of one function, for a team that has a stack and an API of its own. */
  Template of(Function function) {
    List<Template.Parameter> parameters = new ArrayList<>(Stages.parameters(List.of(function)));
    parameters.addAll(settings.encryption().parameters(List.of(function)));
    parameters.add(imageParameter(function.image()));
    if (!function.apiRoutes().isEmpty()) {
      parameters.addAll(front.parameters(function));
    }
    parameters.addAll(parameters(function));
    List<Template.Section> sections =
        List.of(application.httpApi().isRest() ? newSection(function, true) : section(function));
    return new Template(
        List.of(
            "The function %s of the application %s, by itself."
                .formatted(function.name(), application.name()),
            "Lading wrote this file when the application was compiled: change the annotations"
                + " instead."),
        "%s: function %s".formatted(application.name(), function.name()),
        parameters,
        conditions(List.of(function), sections, List.of()),
        sections,
        outputs(function));
  }

  /** What the deployment says of things that a function uses and the template does not make. */
  private static List<Template.Parameter> parameters(Function function) {
    List<Template.Parameter> parameters = new ArrayList<>(VpcParameters.of(function));
    parameters.addAll(QueueResources.parameters(function));
    parameters.addAll(EventSources.parameters(function));
    return parameters;
  }

  private Template.Parameter imageParameter(Image image) {
    return parametersByImage.computeIfAbsent(
        image.name().value(), name -> newImageParameter(image));
  }

  private Template.Parameter newImageParameter(Image image) {
    String functions =
        application.functionsOf(image).stream()
            .map(function -> function.name().value())
            .collect(joining(", "));
    return new Template.Parameter(
        LogicalIds.imageUri(image.name()),
        "URI of the %s image %s in Amazon ECR, best with its @sha256 digest; it runs %s"
            .formatted(image.architecture().lambdaName(), image.name(), functions));
  }

  private Template.Section section(Function function) {
    return sectionsByFunction.computeIfAbsent(
        function.name().value(), name -> newSection(function, false));
  }

  private static List<Template.Condition> conditions(
      List<Function> functions, List<Template.Section> sections, List<Template.Condition> ofApi) {
    List<Template.Condition> conditions = new ArrayList<>(Stages.conditions(functions, sections));
    conditions.addAll(ofApi);
    return conditions;
  }

  private Template.Section newSection(Function function, boolean alone) {
    List<Resource> resources =
        new ArrayList<>(FunctionResources.of(function, application.name(), settings));
    if (!function.apiRoutes().isEmpty()) {
      resources.addAll(alone ? front.alone(function) : front.of(function));
    }
    resources.addAll(FunctionUrlResources.of(function));
    resources.addAll(QueueResources.of(function, settings.encryption()));
    resources.addAll(ScheduleResources.of(function, settings));
    resources.addAll(EventSources.resources(function, settings));
    List<String> triggers = new ArrayList<>();
    for (Handler handler : function.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        triggers.add("  %s -> %s".formatted(trigger, handler.displayName()));
      }
    }
    String title = "Function %s in image %s".formatted(function.name(), function.image().name());
    return new Template.Section(heading(title, triggers), tags.on(resources));
  }

  private static List<Template.Output> outputs(Function function) {
    List<Template.Output> outputs = new ArrayList<>();
    outputs.add(
        new Template.Output(
            LogicalIds.functionArn(function.name()),
            "ARN of the function " + function.name(),
            InvocationTarget.arn(function)));
    if (function.url().isPresent()) {
      outputs.add(
          new Template.Output(
              LogicalIds.urlAddress(function.name()),
              "Where the function %s answers".formatted(function.name()),
              attribute(LogicalIds.url(function.name()), "FunctionUrl")));
    }
    outputs.addAll(QueueResources.outputs(function));
    outputs.addAll(EventSources.outputs(function));
    return outputs;
  }

  private static List<String> heading(String title, List<String> lines) {
    List<String> heading = new ArrayList<>();
    heading.add("-".repeat(78));
    heading.add(title);
    heading.addAll(lines);
    heading.add("-".repeat(78));
    return heading;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
