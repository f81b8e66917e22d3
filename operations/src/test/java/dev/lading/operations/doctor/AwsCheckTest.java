package dev.lading.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.ecr.AwsChain.Found;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.doctor.CompilerSetup.ProcessorPlace;
import dev.lading.operations.doctor.Finding.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of AWS, by what the chain of a push finds. */
class AwsCheckTest {

  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "AKIASECRET", "AWS_SECRET_ACCESS_KEY", "verysecret");

  @TempDir Path folder;

  private List<Finding> check(Map<String, String> environment, AwsAccess aws, boolean offline) {
    Workplace workplace =
        new Workplace(
            new CompiledApplication(folder),
            new CompilerSetup(17, "/java", ProcessorPlace.PROCESSOR_PATH, Optional.empty(), true),
            Optional.empty(),
            Map.of(),
            List.of(),
            environment,
            folder,
            offline);
    return new AwsCheck(workplace, aws).run();
  }

  /** Answers, or throws what it is told to. */
  private record Aws(Found found, PushException noCredentials, PushException noToken)
      implements AwsAccess {

    @Override
    public Found credentials() {
      if (noCredentials != null) {
        throw noCredentials;
      }
      return found;
    }

    @Override
    public Optional<String> region() {
      return Optional.of("eu-west-1");
    }

    @Override
    public String registry() {
      if (noToken != null) {
        throw noToken;
      }
      return "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
    }
  }

  private static final Found TEMPORARY =
      new Found("SsoCredentialsProvider", true, Optional.of(Instant.EPOCH));

  @Test
  void theChainOfAPushDecides() {
    assertThat(check(Map.of(), new Aws(TEMPORARY, null, null), false))
        .extracting(finding -> finding.title() + ": " + finding.detail())
        .containsExactly(
            "credentials: from SsoCredentialsProvider (temporary, until 1970-01-01T00:00:00Z)",
            "region: eu-west-1, from AWS's chain",
            "Amazon ECR: gives a token for 123456789012.dkr.ecr.eu-west-1.amazonaws.com");
    assertThat(check(KEYS, new Aws(new Found("", false, Optional.empty()), null, null), false))
        .first()
        .matches(finding -> finding.detail().equals("from the environment (a long-lived key)"));
  }

  @Test
  void credentialsThatCannotBeHadAreAFailureOnlyWhereThereShouldBeSome() {
    PushException none = new PushException(PushProblem.NO_CREDENTIALS, "no token");

    assertThat(check(KEYS, new Aws(TEMPORARY, none, null), false))
        .first()
        .matches(finding -> finding.status() == Status.FAILURE)
        .matches(finding -> finding.detail().endsWith("they cannot be had: no token"));
    assertThat(check(Map.of(), new Aws(TEMPORARY, none, null), false))
        .hasSize(2)
        .first()
        .matches(finding -> finding.status() == Status.NOTE);
  }

  @Test
  void aTokenThatEcrRefusesIsAWarningAndNoNetworkIsNone() {
    PushException denied =
        new PushException(PushProblem.MISSING_PERMISSION, "ann lacks ecr:GetAuthorizationToken");
    assertThat(check(KEYS, new Aws(TEMPORARY, null, denied), false))
        .last()
        .matches(finding -> finding.status() == Status.WARNING)
        .matches(finding -> finding.detail().equals("ann lacks ecr:GetAuthorizationToken"));

    PushException unreachable = new PushException(PushProblem.NO_NETWORK, "no host");
    assertThat(check(KEYS, new Aws(TEMPORARY, null, unreachable), false))
        .last()
        .matches(finding -> finding.status() == Status.NOTE);
  }

  @Test
  void nobodyIsAskedOffline() {
    PushException asked = new PushException(PushProblem.NO_NETWORK, "asked");

    assertThat(check(KEYS, new Aws(TEMPORARY, asked, asked), true))
        .hasSize(2)
        .noneMatch(finding -> finding.detail().contains("asked"))
        .noneMatch(finding -> finding.toString().contains("AKIASECRET"));
  }
}
