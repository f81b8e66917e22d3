package dev.lading.processor.cloudformation;

import dev.lading.model.Cors;
import dev.lading.model.Function;
import dev.lading.model.FunctionUrl;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.List;

/**
 * Renders a function's own URL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html">AWS::Lambda::Url</a>
 */
final class FunctionUrlResources {

  private FunctionUrlResources() {}

  /** The URL, and the permissions to call the function by it; nothing without one. */
  static List<Resource> of(Function function) {
    return function
        .url()
        .map(
            url -> List.of(url(function, url), callUrl(function, url), callFunction(function, url)))
        .orElse(List.of());
  }

  private static Resource url(Function function, FunctionUrl url) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("TargetFunctionArn", InvocationTarget.arn(function))
            .put("AuthType", url.auth().lambdaName())
            .put("InvokeMode", function.streams() ? "RESPONSE_STREAM" : "BUFFERED");
    url.cors().ifPresent(cors -> properties.put("Cors", cors(cors)));
    return new Resource(LogicalIds.url(function.name()), "AWS::Lambda::Url", properties.build());
  }

  private static YamlMapping.Builder cors(Cors cors) {
    YamlMapping.Builder tree = YamlMapping.builder().put("AllowOrigins", texts(cors.origins()));
    if (!cors.methods().isEmpty()) {
      tree.put("AllowMethods", texts(cors.methods()));
    }
    if (!cors.headers().isEmpty()) {
      tree.put("AllowHeaders", texts(cors.headers()));
    }
    if (!cors.exposedHeaders().isEmpty()) {
      tree.put("ExposeHeaders", texts(cors.exposedHeaders()));
    }
    if (cors.credentials()) {
      tree.put("AllowCredentials", true);
    }
    if (cors.maxAge() > 0) {
      tree.put("MaxAge", cors.maxAge());
    }
    return tree;
  }

  private static YamlNode texts(List<String> texts) {
    return YamlNode.Sequence.ofTexts(texts);
  }

  /**
   * New function URLs need this permission and {@link #callFunction} since October 2025.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html">Control access to
   *     Lambda function URLs</a>
   */
  private static Resource callUrl(Function function, FunctionUrl url) {
    return new Resource(
        LogicalIds.urlPermission(function.name()),
        "AWS::Lambda::Permission",
        permission(function, url, "lambda:InvokeFunctionUrl")
            .put("FunctionUrlAuthType", url.auth().lambdaName())
            .build());
  }

  /** The permission to call the function, by its URL only. */
  private static Resource callFunction(Function function, FunctionUrl url) {
    return new Resource(
        LogicalIds.urlInvocation(function.name()),
        "AWS::Lambda::Permission",
        permission(function, url, "lambda:InvokeFunction")
            .put("InvokedViaFunctionUrl", true)
            .build());
  }

  private static YamlMapping.Builder permission(Function function, FunctionUrl url, String action) {
    YamlMapping.Builder properties =
        YamlMapping.builder()
            .put("FunctionName", InvocationTarget.name(function))
            .put("Action", action);
    return switch (url.auth()) {
      case IAM -> properties.put("Principal", Intrinsics.ACCOUNT_ID);
      case NONE -> properties.put("Principal", "*");
    };
  }
}
