package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renders the deployment of a REST API, which is what its stage has: routes that are not deployed
 * are not there. A deployment cannot be changed, so there is another one, with another logical id,
 * whenever what is deployed is another: a digest of it is in the id.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html">AWS::ApiGateway::Deployment</a>
 */
final class RestDeployment {

  static final LogicalId STAGE_NAME = new LogicalId("RestApiStageName");

  static final Template.Parameter STAGE_PARAMETER =
      new Template.Parameter(
          STAGE_NAME, "Name of the REST API's stage that the routes are deployed to");

  /** What a deployment is a picture of. */
  private static final Set<String> DEPLOYED =
      Set.of(
          "AWS::ApiGateway::Resource",
          RestMethods.TYPE,
          "AWS::ApiGateway::Authorizer",
          "AWS::ApiGateway::GatewayResponse");

  private RestDeployment() {}

  /**
   * The deployment to the template's own stage.
   *
   * @param settings what of the API's own settings is deployed
   */
  static Resource of(List<Resource> resources, YamlMapping settings) {
    return deployment("RestApiDeployment", resources, settings, Optional.empty());
  }

  /**
   * The deployment to a stage that is there already. It stays when another one follows it, and when
   * the stack goes: API Gateway does not delete what a stage has.
   *
   * @param name what the logical id starts with
   */
  static Resource toExistingStage(String name, List<Resource> resources) {
    return deployment(name, resources, YamlMapping.builder().build(), Optional.of(STAGE_NAME));
  }

  private static Resource deployment(
      String name, List<Resource> resources, YamlMapping settings, Optional<LogicalId> stage) {
    StringBuilder deployed = new StringBuilder(YamlWriter.write(List.of(), settings));
    List<LogicalId> before = new ArrayList<>();
    for (Resource resource : resources) {
      if (DEPLOYED.contains(resource.type())) {
        deployed
            .append(resource.id())
            .append('\n')
            .append(YamlWriter.write(List.of(), resource.properties()));
        before.add(resource.id());
      }
    }
    YamlMapping.Builder properties =
        YamlMapping.builder().put("RestApiId", ref(LogicalIds.REST_API));
    stage.ifPresent(parameter -> properties.put("StageName", ref(parameter)));
    return new Resource(
        new LogicalId(name + LogicalIds.hash(deployed.toString())),
        "AWS::ApiGateway::Deployment",
        properties.build(),
        new Resource.Attributes(Optional.empty(), stage.isPresent(), before));
  }
}
