package dev.lading.operations.doctor;

import dev.lading.imagebuilder.ecr.AwsChain.Found;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.operations.doctor.Finding.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Whether a push to Amazon ECR would find credentials that AWS takes, and a region: by the same
 * chain that a push asks. Where that finds none, what is in the environment and in files tells why.
 */
final class AwsCheck implements Check {

  private static final String CREDENTIALS = "credentials";
  private static final String REGION = "region";
  private static final String ECR = "Amazon ECR";
  private static final int PATIENCE_SECONDS = 15;

  private final Workplace workplace;
  private final AwsAccess aws;

  AwsCheck(Workplace workplace, AwsAccess aws) {
    this.workplace = workplace;
    this.aws = aws;
  }

  @Override
  public List<Finding> run() {
    CredentialsCheck local = new CredentialsCheck(workplace);
    if (workplace.offline()) {
      return local.run();
    }
    List<Finding> findings = new ArrayList<>();
    Finding credentials = credentials(local.credentials());
    findings.add(credentials);
    Optional<String> region = inTime(aws::region).flatMap(found -> found);
    findings.add(
        region
            .map(name -> Finding.ok(REGION, local.region(name)))
            .orElseGet(
                () ->
                    Finding.note(
                        REGION, "none set. AWS_REGION, or the profile's region, names it")));
    if (credentials.status() == Status.OK && region.isPresent()) {
      findings.add(registry());
    }
    return findings;
  }

  private Finding credentials(Finding local) {
    try {
      Optional<Found> found = inTime(aws::credentials);
      if (found.isEmpty()) {
        return Finding.note(
            CREDENTIALS, "not known: the chain of AWS's SDK does not answer in time");
      }
      String end = found.get().end().map(time -> ", until " + time).orElse("");
      String kind = found.get().temporary() ? " (temporary" + end + ")" : " (a long-lived key)";
      String source = found.get().source();
      return local.status() == Status.OK
          ? Finding.ok(CREDENTIALS, local.detail().replaceFirst(" \\(.*\\)$", "") + kind)
          : Finding.ok(CREDENTIALS, "from " + (source.isEmpty() ? "AWS's chain" : source) + kind);
    } catch (PushException e) {
      return local.status() == Status.OK
          ? Finding.failure(
              CREDENTIALS,
              local.detail() + ", and they cannot be had: " + text(e),
              "Log in again, with 'aws sso login' where the profile is of IAM Identity Center.")
          : local;
    }
  }

  /** Also good credentials are of no use to a push that may not have a token. */
  private Finding registry() {
    try {
      return inTime(aws::registry)
          .map(host -> Finding.ok(ECR, "gives a token for " + host))
          .orElseGet(() -> Finding.note(ECR, "not checked: it does not answer in time"));
    } catch (PushException e) {
      return e.problem() == PushProblem.NO_NETWORK
          ? Finding.note(ECR, "not checked: " + text(e))
          : Finding.warning(ECR, text(e), "Needed to push to Amazon ECR only.");
    }
  }

  private static String text(PushException e) {
    return String.valueOf(e.getMessage()).replaceFirst("^\\[lading:[a-z-]+] ", "");
  }

  /** The answer; nothing where there is none in time. */
  private static <T> Optional<T> inTime(Supplier<T> question) {
    FutureTask<T> task = new FutureTask<>(question::get);
    Thread thread = new Thread(task, "lading-doctor");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PushException problem) {
        throw problem;
      }
      throw new IllegalStateException("AWS cannot be asked", e.getCause());
    }
  }
}
