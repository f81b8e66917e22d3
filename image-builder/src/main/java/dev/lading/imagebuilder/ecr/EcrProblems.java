package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells in the user's words why a call of AWS's API failed, and what to do.
 *
 * @param region that was called
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/CommonErrors.html">Common
 *     errors</a>
 */
record EcrProblems(String region) {

  private static final int MOST_CAUSES = 10;
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
  private static final Set<String> SKEWED =
      Set.of("RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture");
  private static final Set<String> UNKNOWN =
      Set.of(
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "MissingAuthenticationToken");
  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "UnauthorizedOperation",
          "BlockedByOrganizationPolicyException");
  private static final Set<String> FULL =
      Set.of("LimitExceededException", "TooManyTagsException", "ServiceQuotaExceededException");
  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile(
          "(?:User: (\\S+) )?is not authorized to perform: (\\S+)(?: on resource: (\\S+))?");
  private static final String HOW =
      " (environment, ~/.aws/config, 'aws sso login', or the role of the machine)";

  static PushException noRegion() {
    return new PushException(
        PushProblem.WRONG_REGION,
        "it is not known in which region of AWS to push: set AWS_REGION, a region in ~/.aws/config,"
            + " or -Dlading.push.regions=REGION; or write the registry's whole host");
  }

  static PushException unknownRegistry(URI registry) {
    return new PushException(
        PushProblem.UNEXPECTED_ANSWER,
        "ECR's authorization token is for " + registry + ", which is no private registry of ECR");
  }

  /** The exception for a failure of the SDK. */
  PushException explain(SdkException failure, String action, String resource) {
    if (failure instanceof AwsServiceException refusal) {
      return refused(refusal, action, resource);
    }
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof UnknownHostException) {
        return problem(
            PushProblem.NO_NETWORK,
            "there is no host "
                + cause.getMessage()
                + ": this machine has no network, or '"
                + region
                + "' is no region of AWS",
            failure);
      }
      if (cause instanceof SSLException) {
        return problem(
            PushProblem.CERTIFICATE,
            "AWS in " + region + " has no certificate that Java trusts: " + cause.getMessage(),
            failure);
      }
      if (cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof SocketTimeoutException) {
        return problem(
            PushProblem.NO_NETWORK,
            "AWS in " + region + " cannot be reached (" + cause.getMessage() + ")",
            failure);
      }
      cause = cause.getCause();
    }
    return withoutAnswer(failure);
  }

  private PushException withoutAnswer(SdkException failure) {
    String said = firstLine(String.valueOf(failure.getMessage()));
    String message = ChainMessage.of(said);
    if (message.toLowerCase(Locale.ROOT).contains("expired")) {
      return problem(
          PushProblem.EXPIRED_CREDENTIALS,
          "the AWS credentials have expired (" + message + "): log in again",
          failure);
    }
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.contains("credentials") || lower.contains("sso") || lower.contains("profile")) {
      return problem(
          PushProblem.NO_CREDENTIALS,
          "there are no AWS credentials" + HOW + ": " + message,
          failure);
    }
    return problem(PushProblem.UNEXPECTED_ANSWER, "AWS in " + region + ": " + message, failure);
  }

  private PushException refused(AwsServiceException refusal, String action, String resource) {
    String code = code(refusal);
    String message = message(refusal);
    String said = " (" + code + ": " + message + ")";
    String lower = message.toLowerCase(Locale.ROOT);
    if (SKEWED.contains(code)
        || lower.contains("signature expired")
        || lower.contains("not yet current")) {
      return problem(
          PushProblem.CLOCK_SKEW,
          "this machine's clock and AWS's differ by more than AWS allows"
              + said
              + ": set the clock, by NTP",
          refusal);
    }
    if (EXPIRED.contains(code) || code.startsWith("ExpiredToken")) {
      return problem(
          PushProblem.EXPIRED_CREDENTIALS,
          "the AWS credentials have expired" + said + ": log in again" + HOW,
          refusal);
    }
    if (UNKNOWN.contains(code)) {
      return problem(
          PushProblem.CREDENTIALS_REFUSED,
          "AWS does not know the credentials in "
              + region
              + said
              + ": check where they come from"
              + HOW
              + ", and that the account has enabled the region",
          refusal);
    }
    if (DENIED.contains(code)) {
      return denied(refusal, message, action, resource);
    }
    if (FULL.contains(code)) {
      return problem(
          PushProblem.QUOTA,
          "a quota of Amazon ECR in " + region + " is used up" + said + ": ask for more",
          refusal);
    }
    return others(refusal, said, action);
  }

  private PushException others(AwsServiceException refusal, String said, String action) {
    String where = "Amazon ECR in " + region;
    if (refusal.isThrottlingException()) {
      return problem(
          PushProblem.RATE_LIMIT,
          where + " refuses to be asked so often, even after pauses" + said + ": push again later",
          refusal);
    }
    if (refusal.statusCode() / 100 == 5) {
      return problem(
          PushProblem.REGISTRY_FAILS,
          where + " fails again and again at " + action + said + ": push again later",
          refusal);
    }
    PushProblem problem =
        switch (code(refusal)) {
          case "RepositoryNotFoundException" -> PushProblem.REPOSITORY_MISSING;
          case "ImageTagAlreadyExistsException" -> PushProblem.IMMUTABLE_TAG;
          case "InvalidParameterException",
              "InvalidTagParameterException",
              "KmsException",
              "ValidationException" ->
              PushProblem.INVALID_SETTING;
          default -> PushProblem.UNEXPECTED_ANSWER;
        };
    return problem(problem, where + " does not take " + action + said, refusal);
  }

  private static PushException denied(
      AwsServiceException refusal, String message, String action, String resource) {
    Matcher matcher = NOT_AUTHORIZED.matcher(message);
    boolean found = matcher.find();
    String who = found && matcher.group(1) != null ? matcher.group(1) : "whoever pushes";
    String what = found ? matcher.group(2) : action;
    String on = found && matcher.group(3) != null ? matcher.group(3) : resource;
    return problem(
        PushProblem.MISSING_PERMISSION,
        who
            + " lacks the permission "
            + what
            + " on "
            + on
            + (found ? "" : " (" + message + ")")
            + ". Add it to the policy of the role that pushes; docs/push.md has the whole policy",
        refusal);
  }

  private static String code(AwsServiceException refusal) {
    return refusal.awsErrorDetails() == null || refusal.awsErrorDetails().errorCode() == null
        ? "HTTP " + refusal.statusCode()
        : refusal.awsErrorDetails().errorCode();
  }

  private static String message(AwsServiceException refusal) {
    return refusal.awsErrorDetails() == null || refusal.awsErrorDetails().errorMessage() == null
        ? firstLine(String.valueOf(refusal.getMessage()))
        : refusal.awsErrorDetails().errorMessage();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  private static PushException problem(PushProblem problem, String message, SdkException cause) {
    return new PushException(problem, message, cause);
  }
}
