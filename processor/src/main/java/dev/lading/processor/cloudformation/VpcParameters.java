package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.model.VpcName;
import dev.lading.processor.yaml.YamlMapping;
import java.util.List;

/**
 * The parameters that say which subnets and security groups a VPC's natural name means.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html">Giving Lambda
 *     functions access to resources in an Amazon VPC</a>
 */
final class VpcParameters {

  private VpcParameters() {}

  static List<Template.Parameter> of(Function function) {
    return function.settings().vpc().map(VpcParameters::of).orElse(List.of());
  }

  private static List<Template.Parameter> of(VpcName vpc) {
    return List.of(
        new Template.Parameter(
            LogicalIds.subnetIds(vpc),
            "Ids of the subnets of the VPC '" + vpc + "', best in two availability zones or more",
            "List<AWS::EC2::Subnet::Id>"),
        new Template.Parameter(
            LogicalIds.securityGroupIds(vpc),
            "Ids of the security groups of functions in the VPC '" + vpc + "', at most five",
            "List<AWS::EC2::SecurityGroup::Id>"));
  }

  /** The function's {@code VpcConfig}. */
  static YamlMapping config(VpcName vpc) {
    return YamlMapping.builder()
        .put("SubnetIds", ref(LogicalIds.subnetIds(vpc)))
        .put("SecurityGroupIds", ref(LogicalIds.securityGroupIds(vpc)))
        .build();
  }
}
