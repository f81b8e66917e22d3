package dev.lading.operations.ci;

import dev.lading.operations.OperationException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workflow is told.
 *
 * @param stack the name of production's stack, with which those of other stages begin
 * @param branch what is merged to this branch is deployed
 * @param java the release of the JDK that builds
 * @param region of AWS; without it, the variable {@code AWS_REGION} of the repository says it
 * @param build how the application is built
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html">Names
 *     of stacks</a>
 */
public record WorkflowSettings(
    String stack, String branch, int java, Optional<String> region, BuildCommands build) {

  /** So long is {@code -pr-} with the number of a pull request, or {@code -staging}, at most. */
  private static final int SUFFIX = 14;

  private static final int LONGEST = 128 - SUFFIX;
  private static final int OLDEST = 17;
  private static final Pattern STACK = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  /** Checks what goes into names and scripts. */
  public WorkflowSettings {
    if (!STACK.matcher(stack).matches() || stack.length() > LONGEST) {
      throw new OperationException(
          "lading.ci.stack is '"
              + stack
              + "'; it takes letters, digits and hyphens, with a letter first, "
              + LONGEST
              + " at most.");
    }
    if (!BRANCH.matcher(branch).matches()) {
      throw new OperationException(
          "lading.ci.branch is '" + branch + "'; it takes the name of one branch, such as main.");
    }
    if (java < OLDEST) {
      throw new OperationException(
          "lading.ci.java is '" + java + "'; it takes the release of a JDK, 17 or later.");
    }
    region
        .filter(name -> !REGION.matcher(name).matches())
        .ifPresent(
            name -> {
              throw new OperationException(
                  "lading.ci.region is '" + name + "'; it takes a region such as eu-west-1.");
            });
  }
}
