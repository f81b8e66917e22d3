package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Applications.application;
import static dev.lading.processor.cloudformation.Applications.function;
import static dev.lading.processor.cloudformation.Applications.handler;
import static dev.lading.processor.cloudformation.Applications.queue;
import static dev.lading.processor.cloudformation.Applications.route;
import static dev.lading.processor.cloudformation.Applications.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.FunctionUrl;
import dev.lading.model.PolicyStatement;
import dev.lading.model.Scaling;
import dev.lading.model.VpcName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the templates say for settings of functions that are not the default. */
class FunctionSettingsTemplateTest {

  @Test
  void functionsHaveTheirSettings() {
    FunctionSettings settings =
        new FunctionSettings(
            512,
            10,
            512,
            Map.of(),
            new Scaling(Optional.of(0), Optional.empty(), false),
            7,
            true,
            Optional.of(new VpcName("main")),
            Map.of("team", "a b"),
            List.of(
                new PolicyStatement(List.of("s3:GetObject"), List.of("*")),
                new PolicyStatement(
                    List.of("dynamodb:GetItem", "dynamodb:Query"),
                    List.of("arn:${AWS::Partition}:dynamodb:${AWS::Region}:1:table/a"))));
    ParsedTemplate template =
        Rendering.checked(
            "function-settings",
            application(
                function("work", Applications.LANCEDB, settings, handler("A", "a", queue("a"))),
                function("more", Applications.LANCEDB, settings, handler("B", "b", queue("b")))));

    assertThat(template.section("Parameters"))
        .containsOnlyKeys(
            "Stage", "LancedbImageUri", "MainVpcSubnetIds", "MainVpcSecurityGroupIds");
    assertThat(template.resource("WorkFunction").properties())
        .containsEntry("ReservedConcurrentExecutions", 0)
        .containsEntry("TracingConfig", Map.of("Mode", "Active"))
        .containsEntry(
            "VpcConfig",
            Map.of(
                "SubnetIds", Map.of("Ref", "MainVpcSubnetIds"),
                "SecurityGroupIds", Map.of("Ref", "MainVpcSecurityGroupIds")));
    assertThat(template.resource("WorkFunction").property("Tags/3"))
        .isEqualTo(Map.of("Key", "team", "Value", "a b"));
    assertThat(template.resource("WorkFunctionLog").properties())
        .containsEntry("RetentionInDays", 7);
    ParsedTemplate.ParsedResource role = template.resource("WorkFunctionRole");
    assertThat((List<?>) role.property("ManagedPolicyArns")).hasSize(2);
    assertThat(role.property("Policies/2/PolicyDocument/Statement"))
        .isEqualTo(
            List.of(
                Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", "*"),
                Map.of(
                    "Effect",
                    "Allow",
                    "Action",
                    List.of("dynamodb:GetItem", "dynamodb:Query"),
                    "Resource",
                    Map.of("Fn::Sub", "arn:${AWS::Partition}:dynamodb:${AWS::Region}:1:table/a"))));
  }

  @Test
  void whatNeedsAVersionIsCalledByItsAlias() {
    ParsedTemplate template =
        Rendering.checked(
            "provisioned", published(new Scaling(Optional.of(5), Optional.of(2), false), 256));

    assertThat(template.resource("WorkFunctionAlias").properties())
        .containsEntry("FunctionName", Map.of("Ref", "WorkFunction"))
        .containsEntry(
            "FunctionVersion", Map.of("Fn::GetAtt", List.of("WorkFunctionVersion", "Version")))
        .containsEntry(
            "ProvisionedConcurrencyConfig", Map.of("ProvisionedConcurrentExecutions", 2));
    Map<String, String> alias = Map.of("Ref", "WorkFunctionAlias");
    assertThat(template.resource("WorkQueueSubscription").property("FunctionName"))
        .isEqualTo(alias);
    assertThat(template.resource("WorkFunctionIntegration").property("IntegrationUri"))
        .isEqualTo(alias);
    assertThat(template.resource("WorkFunctionApiPermission").property("FunctionName"))
        .isEqualTo(alias);
    assertThat(template.resource("NightlySchedule").property("Target/Arn")).isEqualTo(alias);
    assertThat(
            template
                .resource("WorkFunctionSchedulerRole")
                .property("Policies/0/PolicyDocument/Statement/0/Resource"))
        .isEqualTo(alias);
  }

  @Test
  void aUrlLeadsToTheAlias() {
    Function plain =
        published(new Scaling(Optional.empty(), Optional.of(1), false), 256).functions().get(0);
    Function function =
        new Function(
            plain.name(),
            plain.image(),
            plain.className(),
            plain.settings(),
            plain.handlers(),
            Optional.of(new FunctionUrl(FunctionUrl.Auth.IAM, Optional.empty())));
    ParsedTemplate template = Rendering.checked("provisioned-url", application(function));

    assertThat(template.resource("WorkFunctionUrl").property("TargetFunctionArn"))
        .isEqualTo(Map.of("Ref", "WorkFunctionAlias"));
  }

  @Test
  void aVersionIsPublishedAnewWhenItsFunctionChanges() {
    Scaling snapStart = new Scaling(Optional.empty(), Optional.empty(), true);
    ParsedTemplate template = Rendering.checked("snap-start", published(snapStart, 256));
    ParsedTemplate changed = Rendering.template(published(snapStart, 512));

    assertThat(template.resource("WorkFunction").properties())
        .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"));
    assertThat(template.resource("WorkFunctionAlias").properties())
        .doesNotContainKey("ProvisionedConcurrencyConfig");
    String before = description(template);
    assertThat(before).matches("\\$\\{LancedbImageUri} \\$\\{Stage} [0-9A-F]{8}");
    assertThat(description(Rendering.template(published(snapStart, 256)))).isEqualTo(before);
    assertThat(description(changed)).isNotEqualTo(before);
  }

  private static String description(ParsedTemplate template) {
    return (String) template.resource("WorkFunctionVersion").property("Description/Fn::Sub");
  }

  private static Application published(Scaling scaling, int memory) {
    FunctionSettings settings =
        new FunctionSettings(
            memory, 10, 512, Map.of(), scaling, 30, false, Optional.empty(), Map.of(), List.of());
    return application(
        function(
            "work",
            Applications.LANCEDB,
            settings,
            handler(
                "Work",
                "work",
                route("GET", "/work"),
                queue("work-queue"),
                schedule("nightly", "rate(1 day)"))));
  }
}
