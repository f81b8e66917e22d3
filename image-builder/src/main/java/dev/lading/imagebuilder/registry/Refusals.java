package dev.lading.imagebuilder.registry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in the user's words why a registry refused, and what to do.
 *
 * @param repository what was pushed to
 * @param toldWho whether the registry was told who pushes
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html">
 *     Troubleshooting Docker commands and issues when using Amazon ECR</a>
 */
record Refusals(RepositoryReference repository, boolean toldWho) {

  /** How AWS says what a policy lacks. */
  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile(
          "(?:User: (\\S+) )?is not authorized to perform: (\\S+?)(?: on resource: (\\S+?))?"
              + "(?:[\\s,;.]|$).*",
          Pattern.DOTALL);

  /**
   * The exception for an answer.
   *
   * @param wanted what the registry was to do, as "take the layer sha256:…"
   */
  PushException explain(Answer answer, String wanted) {
    String reasons = answer.reasons();
    String said = reasons.isEmpty() ? "" : " (" + reasons + ")";
    return switch (answer.status()) {
      case 401 -> unauthorized(answer, said);
      case 403 -> forbidden(answer, reasons, wanted);
      case 404 -> missing(reasons, said, wanted);
      case 429 ->
          new PushException(
              PushProblem.RATE_LIMIT,
              repository.registry()
                  + " refuses to be asked so often, even after pauses"
                  + said
                  + ". Push again later, or with a smaller -Dlading.push.connections");
      default -> other(answer, said, wanted);
    };
  }

  private PushException unauthorized(Answer answer, String said) {
    if (answer.saysExpired()) {
      return expired(said);
    }
    return toldWho
        ? new PushException(
            PushProblem.CREDENTIALS_REFUSED,
            repository.registry()
                + " does not take the credentials"
                + said
                + ". Check the user and the password where they come from: the <server> of Maven's"
                + " settings with this registry's name, or 'docker login "
                + repository.registry()
                + "'")
        : new PushException(
            PushProblem.NO_CREDENTIALS,
            repository.registry()
                + " asks for credentials, and there are none"
                + said
                + ". Write a <server> with the id "
                + repository.registry()
                + " into Maven's settings.xml, or run 'docker login "
                + repository.registry()
                + "'");
  }

  private PushException expired(String said) {
    return new PushException(
        PushProblem.EXPIRED_CREDENTIALS,
        "the credentials for " + repository.registry() + " have expired" + said + ". Log in again");
  }

  private PushException forbidden(Answer answer, String reasons, String wanted) {
    if (answer.saysExpired()) {
      return expired(" (" + reasons + ")");
    }
    Matcher matcher = NOT_AUTHORIZED.matcher(reasons);
    if (matcher.find()) {
      return new PushException(
          PushProblem.MISSING_PERMISSION,
          (matcher.group(1) == null ? "whoever pushes" : matcher.group(1))
              + " lacks the permission "
              + matcher.group(2)
              + " on "
              + (matcher.group(3) == null ? repository.toString() : matcher.group(3))
              + ". Add it to the policy of the role that pushes; docs/push.md has the whole policy");
    }
    return new PushException(
        PushProblem.MISSING_PERMISSION,
        repository.registry()
            + " does not let "
            + (toldWho ? "this user" : "an unknown user")
            + " push to "
            + repository.repository()
            + (reasons.isEmpty() ? "" : " (" + reasons + ")")
            + ": it was to "
            + wanted
            + ". Give the user the right to push, or log in as another");
  }

  private PushException missing(String reasons, String said, String wanted) {
    String code = reasons.toUpperCase(Locale.ROOT);
    if (code.contains("NAME_UNKNOWN") || code.contains("REPOSITORY")) {
      return new PushException(
          PushProblem.REPOSITORY_MISSING,
          "there is no repository "
              + repository
              + said
              + ". Create it, or change lading.push.repository");
    }
    return unexpected(404, said, wanted);
  }

  private PushException other(Answer answer, String said, String wanted) {
    String text = answer.reasons().toLowerCase(Locale.ROOT);
    if (text.contains("immutable")) {
      return new PushException(
          PushProblem.IMMUTABLE_TAG, repository + " does not let a tag name another image" + said);
    }
    if (text.contains("toomanyrequests") || text.contains("throttl")) {
      return new PushException(
          PushProblem.RATE_LIMIT, repository.registry() + " refuses to be asked so often" + said);
    }
    if (text.contains("limitexceeded") || text.contains("quota")) {
      return new PushException(
          PushProblem.QUOTA, repository.registry() + " has no room left" + said);
    }
    if (answer.passing()) {
      return new PushException(
          PushProblem.REGISTRY_FAILS,
          repository.registry()
              + " answered "
              + answer.status()
              + " again and again"
              + said
              + " when it was to "
              + wanted
              + ". Push again later: what has arrived is not sent again");
    }
    return unexpected(answer.status(), said, wanted + hint(text));
  }

  /** What is known of answers that no registry should give. */
  private static String hint(String reasons) {
    if (reasons.contains("digest_invalid")) {
      return ". What arrives there is not what is sent: something in between changes it, such as a"
          + " proxy; push past it";
    }
    if (reasons.contains("blob_unknown")) {
      return ". It said that it has these layers, and has not: push again, or to another repository"
          + " if that does not help";
    }
    return "";
  }

  private PushException unexpected(int status, String said, String wanted) {
    return new PushException(
        PushProblem.UNEXPECTED_ANSWER,
        repository.registry() + " answered " + status + said + " when it was to " + wanted);
  }
}
