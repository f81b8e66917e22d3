package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.attribute;
import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Function;
import dev.lading.model.Scaling;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlWriter;
import java.util.List;

/**
 * Renders a published version of a function and the alias that events go to, where snapshots or
 * provisioned concurrency need them.
 *
 * <p>A version is what the function was when it was published. CloudFormation publishes another one
 * when it replaces the resource, and it does so when the description changes: therefore the
 * description has the image's URI and a digest of the function's properties in it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html">AWS::Lambda::Version</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html">AWS::Lambda::Alias</a>
 */
final class VersionResources {

  private static final String ALIAS = "live";

  private VersionResources() {}

  /** The version and the alias; nothing where events go to the function itself. */
  static List<Resource> of(Function function, Resource lambda) {
    Scaling scaling = function.settings().scaling();
    if (!scaling.needsVersion()) {
      return List.of();
    }
    String digest = LogicalIds.hash(YamlWriter.write(List.of(), lambda.properties()));
    Resource version =
        new Resource(
            LogicalIds.functionVersion(function.name()),
            "AWS::Lambda::Version",
            YamlMapping.builder()
                .put("FunctionName", ref(lambda.id()))
                .put(
                    "Description",
                    substitute(
                        "${%s} ${%s} %s"
                            .formatted(
                                LogicalIds.imageUri(function.image().name()),
                                Stages.STAGE,
                                digest)))
                .build());
    YamlMapping.Builder alias =
        YamlMapping.builder()
            .put("FunctionName", ref(lambda.id()))
            .put("FunctionVersion", attribute(version.id(), "Version"))
            .put("Name", ALIAS);
    scaling
        .provisioned()
        .ifPresent(
            environments ->
                alias.put(
                    "ProvisionedConcurrencyConfig",
                    YamlMapping.builder().put("ProvisionedConcurrentExecutions", environments)));
    return List.of(
        version,
        new Resource(
            LogicalIds.functionAlias(function.name()), "AWS::Lambda::Alias", alias.build()));
  }
}
