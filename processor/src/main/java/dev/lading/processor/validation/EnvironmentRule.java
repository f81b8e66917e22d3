package dev.lading.processor.validation;

import dev.lading.model.Function;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EnvironmentVariable;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects environment variables that are malformed, or that Lambda or Lading sets itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 */
final class EnvironmentRule implements Rule {

  private static final Set<String> RESERVED_BY_LAMBDA =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_DEFAULT_REGION",
          "AWS_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_MAX_CONCURRENCY",
          "AWS_LAMBDA_METADATA_API",
          "AWS_LAMBDA_METADATA_TOKEN",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_LAMBDA_RUNTIME_API",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR");

  /** What Lading sets, now and in later versions. */
  private static final String RESERVED_BY_LADING = "LADING_";

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .declared(HandlerClassDeclaration::settings)
        .map(SettingsDeclaration::environment)
        .forEach(environment -> environment.forEach(text -> check(text, problems)));
  }

  private static void check(Attribute<String> text, Problems problems) {
    // The reserved names come first: some of them have a form that no variable of a user may have.
    String name = text.value().split("=", 2)[0];
    Optional<String> owner = owner(name);
    if (owner.isPresent()) {
      problems.report(Message.RESERVED_ENVIRONMENT_NAME, text.site(), name, owner.get());
    } else if (EnvironmentVariable.of(text).isEmpty()) {
      problems.report(Message.INVALID_ENVIRONMENT, text.site(), text.value());
    }
  }

  private static Optional<String> owner(String name) {
    if (RESERVED_BY_LAMBDA.contains(name)) {
      return Optional.of("Lambda");
    }
    return name.startsWith(RESERVED_BY_LADING) || name.equals(Function.HANDLER_PATH_VARIABLE)
        ? Optional.of("Lading")
        : Optional.empty();
  }
}
