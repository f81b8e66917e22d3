package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlNode;

/**
 * What events of a function are sent to: the function itself, or the alias of its published
 * version. Whatever sends events, or may send them, refers to this and to nothing else: a function
 * that is called by another way has neither its snapshots nor its provisioned concurrency.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html">Using
 *     Lambda aliases</a>
 */
final class InvocationTarget {

  /** Of {@code arn:aws:lambda:region:account:function:name:qualifier}. */
  private static final int NAME_IN_ARN = 6;

  private static final int QUALIFIER_IN_ARN = 7;

  private InvocationTarget() {}

  /** The ARN. */
  static YamlNode arn(Function function) {
    return function.settings().scaling().needsVersion()
        ? ref(LogicalIds.functionAlias(function.name()))
        : Intrinsics.arn(LogicalIds.function(function.name()));
  }

  /** What stands between <code>${</code> and <code>}</code> for the ARN. */
  static String inText(Function function) {
    return function.settings().scaling().needsVersion()
        ? LogicalIds.functionAlias(function.name()).value()
        : LogicalIds.function(function.name()) + ".Arn";
  }

  /** What a {@code FunctionName} takes: a name or, for an alias, the ARN. */
  static YamlNode name(Function function) {
    return function.settings().scaling().needsVersion()
        ? ref(LogicalIds.functionAlias(function.name()))
        : ref(LogicalIds.function(function.name()));
  }

  /**
   * The name alone, for what takes the qualifier beside it. That of an alias is taken from the
   * alias's ARN, so that whatever refers to it waits for the alias.
   */
  static YamlNode plainName(Function function) {
    return function.settings().scaling().needsVersion()
        ? Intrinsics.select(NAME_IN_ARN, ":", arn(function))
        : ref(LogicalIds.function(function.name()));
  }

  /** What tells the target from other versions of the function. */
  static YamlNode qualifier(Function function) {
    return function.settings().scaling().needsVersion()
        ? Intrinsics.select(QUALIFIER_IN_ARN, ":", arn(function))
        : YamlNode.text("$LATEST");
  }
}
