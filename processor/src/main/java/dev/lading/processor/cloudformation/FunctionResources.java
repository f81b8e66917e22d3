package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.join;
import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Image;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Renders a function with its own log group and its own role.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html">AWS::Lambda::Function</a>
 */
final class FunctionResources {

  private static final int MAX_DESCRIPTION_LENGTH = 256;

  private FunctionResources() {}

  static List<Resource> of(Function function, String application, TemplateSettings settings) {
    List<Resource> resources = new ArrayList<>();
    resources.add(
        LogGroups.of(LogicalIds.functionLog(function.name()), function.settings().logRetention()));
    resources.add(FunctionRole.of(function, settings.encryption()));
    Resource lambda = lambda(function, application, settings);
    resources.add(lambda);
    resources.addAll(VersionResources.of(function, lambda));
    return resources;
  }

  private static Resource lambda(Function function, String application, TemplateSettings chosen) {
    FunctionSettings settings = function.settings();
    Image image = function.image();
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put(
                "Description",
                Template.cut(function.name() + " of " + application, MAX_DESCRIPTION_LENGTH))
            .put("PackageType", "Image")
            .put(
                "Code",
                YamlMapping.builder().put("ImageUri", ref(LogicalIds.imageUri(image.name()))))
            .put("Architectures", YamlNode.list(YamlNode.text(image.architecture().lambdaName())))
            .put("ImageConfig", imageConfig(function))
            .put("MemorySize", settings.memory())
            .put("Timeout", settings.timeout())
            .put("EphemeralStorage", YamlMapping.builder().put("Size", settings.ephemeralStorage()))
            .put("Environment", YamlMapping.builder().put("Variables", environment(function)))
            .put("Role", arn(LogicalIds.functionRole(function.name())))
            .put("LoggingConfig", logging(function, chosen))
            .put("Tags", new ResourceTags(chosen.tags()).of(function));
    scaling(settings, properties);
    settings.vpc().ifPresent(vpc -> properties.put("VpcConfig", VpcParameters.config(vpc)));
    if (settings.tracing()) {
      properties.put("TracingConfig", YamlMapping.builder().put("Mode", "Active"));
    }
    return new Resource(
        LogicalIds.function(function.name()), "AWS::Lambda::Function", properties.build());
  }

  /** Lambda takes a level of the format JSON only. */
  private static YamlMapping.Builder logging(Function function, TemplateSettings chosen) {
    YamlMapping.Builder logging =
        YamlMapping.builder().put("LogGroup", ref(LogicalIds.functionLog(function.name())));
    if (chosen.logFormat() == LogFormat.JSON) {
      logging.put("LogFormat", "JSON").put("ApplicationLogLevel", chosen.logLevel().name());
    }
    return logging;
  }

  private static void scaling(FunctionSettings settings, YamlMapping.Builder properties) {
    settings
        .scaling()
        .reserved()
        .ifPresent(environments -> properties.put("ReservedConcurrentExecutions", environments));
    if (settings.scaling().snapStart()) {
      properties.put("SnapStart", YamlMapping.builder().put("ApplyOn", "PublishedVersions"));
    }
  }

  /** The three settings stand together: one alone would mix with what the image itself says. */
  private static YamlMapping imageConfig(Function function) {
    return YamlMapping.builder()
        .put("EntryPoint", YamlNode.Sequence.ofTexts(function.image().entryPoint()))
        .put("Command", YamlNode.Sequence.ofTexts(List.of(function.handlerPath())))
        .put("WorkingDirectory", Image.WORKING_DIRECTORY)
        .build();
  }

  /**
   * The user's variables and those by which the runtime knows the function and its queues. {@code
   * HOME} is the only place that a function may write to: libraries unpack and cache there.
   */
  private static YamlMapping environment(Function function) {
    TreeMap<String, YamlNode> variables = new TreeMap<>();
    variables.put("HOME", YamlNode.text("/tmp"));
    function
        .settings()
        .environment()
        .forEach((name, value) -> variables.put(name, YamlNode.text(value)));
    variables.put(Function.HANDLER_PATH_VARIABLE, YamlNode.text(function.handlerPath()));
    variables.put(Function.STAGE_VARIABLE, Stages.name());
    if (!function.queues().isEmpty()) {
      variables.put(Function.QUEUES_VARIABLE, queues(function));
    }
    variables.putAll(EventSources.variables(function));
    YamlMapping.Builder tree = YamlMapping.builder();
    variables.forEach(tree::put);
    return tree.build();
  }

  private static YamlNode queues(Function function) {
    List<YamlNode> pairs = new ArrayList<>();
    for (Trigger.QueueSubscription subscription : function.queues()) {
      pairs.add(QueueResources.nameAndArn(subscription));
    }
    return join(",", pairs);
  }
}
