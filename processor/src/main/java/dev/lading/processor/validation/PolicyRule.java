package dev.lading.processor.validation;

import dev.lading.model.PolicyStatement;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.PolicyDeclaration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rejects policy statements that IAM would refuse, and those that would allow nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 *     of the IAM JSON policy language</a>
 */
final class PolicyRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application.classes().stream()
        .flatMap(type -> type.policies().stream())
        .forEach(policy -> check(policy, problems));
  }

  private static void check(PolicyDeclaration policy, Problems problems) {
    atLeastOne("actions", policy.actions(), policy.site(), problems);
    atLeastOne("resources", policy.resources(), policy.site(), problems);
    policy.actions().forEach(action -> syntax(action, PolicyStatement::action, problems));
    policy.resources().forEach(each -> syntax(each, PolicyStatement::resource, problems));
  }

  private static void atLeastOne(
      String member, List<Attribute<String>> values, AnnotationSite site, Problems problems) {
    if (values.isEmpty()) {
      problems.report(
          Message.INVALID_POLICY_STATEMENT,
          site,
          member + " = {}",
          "it allows nothing; name one, or remove the statement");
    }
  }

  private static void syntax(
      Attribute<String> value, UnaryOperator<String> syntax, Problems problems) {
    value
        .refusal(syntax)
        .ifPresent(
            reason ->
                problems.report(
                    Message.INVALID_POLICY_STATEMENT,
                    value.site(),
                    "'" + value.value() + "'",
                    reason));
  }
}
