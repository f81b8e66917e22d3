package dev.lading.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a function's role may do besides what its own triggers need.
 *
 * @param actions such as {@code s3:GetObject}
 * @param resources ARNs, which may have pseudo parameters such as <code>${AWS::Region}</code> in
 *     them, or {@code *}
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM
 *     JSON policy elements</a>
 */
public record PolicyStatement(List<String> actions, List<String> resources) {

  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9*?]+");
  private static final Pattern ARN =
      Pattern.compile("arn:[^:\\s]+:[a-z0-9*?-]+:[^:\\s]*:[^:\\s]*:\\S+");
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^}]*)}");
  private static final List<String> PSEUDO_PARAMETERS =
      List.of(
          "AWS::AccountId",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");

  /**
   * Checks the syntax, and copies the lists.
   *
   * @throws MalformedValueException when IAM would refuse a part
   */
  public PolicyStatement {
    actions = actions.stream().map(PolicyStatement::action).toList();
    resources = resources.stream().map(PolicyStatement::resource).toList();
  }

  /**
   * Checks an action.
   *
   * @throws MalformedValueException when it is not one service's
   */
  public static String action(String action) {
    if (!ACTION.matcher(action).matches()) {
      throw new MalformedValueException(
          "an action is a service's prefix in lower case, ':' and a name that may have '*' and '?'"
              + " in it, such as s3:GetObject or dynamodb:*");
    }
    return action;
  }

  /**
   * Checks a resource.
   *
   * @throws MalformedValueException when it is neither an ARN nor {@code *}
   */
  public static String resource(String resource) {
    Matcher substitutions = SUBSTITUTION.matcher(resource);
    while (substitutions.find()) {
      if (!PSEUDO_PARAMETERS.contains(substitutions.group(1))) {
        throw new MalformedValueException(
            "${" + substitutions.group(1) + "} is none of " + String.join(", ", PSEUDO_PARAMETERS));
      }
    }
    // What CloudFormation puts in has no colon that would shift the ARN's fields, a stack's id
    // apart.
    if (!resource.equals("*") && !ARN.matcher(substitutions.replaceAll("x")).matches()) {
      throw new MalformedValueException(
          "a resource is an ARN with six fields, such as arn:${AWS::Partition}:s3:::bucket/*, or *"
              + " for all that the actions can reach");
    }
    return resource;
  }
}
