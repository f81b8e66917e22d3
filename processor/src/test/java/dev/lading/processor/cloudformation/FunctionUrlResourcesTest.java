package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Applications.application;
import static dev.lading.processor.cloudformation.Applications.function;
import static dev.lading.processor.cloudformation.Applications.handler;
import static dev.lading.processor.cloudformation.Applications.route;
import static dev.lading.processor.cloudformation.Applications.streaming;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Function;
import dev.lading.model.FunctionUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the templates say of functions with a URL of their own. */
class FunctionUrlResourcesTest {

  private static final Function ROUTED = function("stream", handler("S", "get", route("GET", "/")));

  private static Function buffered() {
    return new Function(
        ROUTED.name(),
        ROUTED.image(),
        ROUTED.className(),
        ROUTED.settings(),
        ROUTED.handlers(),
        Optional.of(new FunctionUrl(FunctionUrl.Auth.IAM, Optional.empty())));
  }

  @Test
  void aStreamingUrlIsOpenToAllByBothPermissions() {
    Rendering rendering =
        Rendering.of(application(streaming(ROUTED, FunctionUrl.Auth.NONE))).kept("function-url");
    ParsedTemplate template = ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resource("StreamFunctionUrl").property("InvokeMode"))
        .isEqualTo("RESPONSE_STREAM");
    assertThat(template.resource("StreamFunctionUrl").property("AuthType")).isEqualTo("NONE");
    assertThat(template.resource("StreamFunctionUrl").property("Cors"))
        .isEqualTo(
            Map.of(
                "AllowOrigins", List.of("https://example.com"),
                "AllowMethods", List.of("GET"),
                "AllowHeaders", List.of("x-a"),
                "ExposeHeaders", List.of("x-b"),
                "AllowCredentials", true,
                "MaxAge", 60));
    ParsedTemplate.ParsedResource url = template.resource("StreamFunctionUrlPermission");
    assertThat(url.property("Action")).isEqualTo("lambda:InvokeFunctionUrl");
    assertThat(url.property("FunctionUrlAuthType")).isEqualTo("NONE");
    assertThat(url.property("Principal")).isEqualTo("*");
    ParsedTemplate.ParsedResource invocation = template.resource("StreamFunctionUrlInvocation");
    assertThat(invocation.property("Action")).isEqualTo("lambda:InvokeFunction");
    assertThat(invocation.property("InvokedViaFunctionUrl")).isEqualTo(true);
    assertThat(invocation.property("Principal")).isEqualTo("*");
    assertThat(template.section("Outputs"))
        .containsOnlyKeys("StreamFunctionArn", "StreamFunctionUrlAddress");
  }

  @Test
  void itsRoutesAreNotOnTheApi() {
    Rendering rendering = Rendering.of(application(streaming(ROUTED, FunctionUrl.Auth.NONE)));
    ParsedTemplate template = ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

    assertThat(template.resources())
        .extracting(ParsedTemplate.ParsedResource::type)
        .containsExactly(
            "AWS::Logs::LogGroup",
            "AWS::IAM::Role",
            "AWS::Lambda::Function",
            "AWS::Lambda::Url",
            "AWS::Lambda::Permission",
            "AWS::Lambda::Permission");
    assertThat(rendering.function("stream").section("Parameters"))
        .containsOnlyKeys("Stage", "LancedbImageUri");
  }

  @Test
  void aUrlForCallersWithCredentialsIsOpenToTheAccount() {
    Rendering rendering = Rendering.of(application(buffered())).kept("function-url-iam");
    ParsedTemplate template = ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resource("StreamFunctionUrl").property("InvokeMode")).isEqualTo("BUFFERED");
    assertThat(template.resource("StreamFunctionUrl").property("AuthType")).isEqualTo("AWS_IAM");
    assertThat(template.resource("StreamFunctionUrl").property("Cors")).isNull();
    for (String permission :
        List.of("StreamFunctionUrlPermission", "StreamFunctionUrlInvocation")) {
      assertThat(template.resource(permission).property("Principal"))
          .isEqualTo(Map.of("Ref", "AWS::AccountId"));
    }
  }
}
