package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.processor.yaml.YamlNode;
import java.util.Optional;

/** Renders how API Gateway reaches the functions that are authorizers. */
final class AuthorizerFunctions {

  private final Application application;

  AuthorizerFunctions(Application application) {
    this.application = application;
  }

  /** The {@code AuthorizerUri}. */
  YamlNode uri(String authorizer, Optional<FunctionName> function) {
    String arn =
        function
            .map(name -> InvocationTarget.inText(named(name)))
            .orElseGet(() -> LogicalIds.authorizerFunction(authorizer).value());
    return substitute(
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${"
            + arn
            + "}/invocations");
  }

  /** Only this authorizer of this API may call the function for its decisions. */
  Resource permission(
      String authorizer, Optional<FunctionName> function, LogicalId api, LogicalId id) {
    YamlNode target =
        function
            .map(name -> InvocationTarget.name(named(name)))
            .orElseGet(() -> ref(LogicalIds.authorizerFunction(authorizer)));
    return InvokePermission.of(
        LogicalIds.authorizerPermission(authorizer),
        target,
        "apigateway.amazonaws.com",
        substitute(
            "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
                + api
                + "}/authorizers/${"
                + id
                + "}"),
        Intrinsics.ACCOUNT_ID);
  }

  private Function named(FunctionName name) {
    return application.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
