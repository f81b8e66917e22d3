package dev.lading.imagebuilder.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lading.imagebuilder.registry.PushException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SDK's own chain, of which a build finds out what a push will find. */
class AwsChainTest {

  /** What the properties were before: empty where there was none. */
  private final Map<String, Optional<String>> before = new LinkedHashMap<>();

  @TempDir Path folder;

  private void property(String name, String value) {
    Optional<String> was = Optional.ofNullable(System.setProperty(name, value));
    before.putIfAbsent(name, was);
  }

  @AfterEach
  void restore() {
    before.forEach(
        (name, was) ->
            was.ifPresentOrElse(
                value -> System.setProperty(name, value), () -> System.clearProperty(name)));
  }

  @Test
  void credentialsOfTheSystemAreFoundWithoutBeingTold() {
    property("aws.accessKeyId", "AKIASECRET");
    property("aws.secretAccessKey", "verysecret");
    property("aws.region", "eu-north-1");

    AwsChain.Found found = AwsChain.credentials();

    assertThat(found.temporary()).isFalse();
    assertThat(found.toString()).doesNotContain("AKIASECRET", "verysecret");
    assertThat(AwsChain.region()).contains("eu-north-1");

    property("aws.sessionToken", "token");
    assertThat(AwsChain.credentials().temporary()).isTrue();
  }

  @Test
  void aProfileThatHasLoggedOutIsNoCredentials() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            """
            [default]
            region = eu-west-1
            sso_session = x
            sso_account_id = 123456789012
            sso_role_name = Pusher
            [sso-session x]
            sso_region = eu-west-1
            sso_start_url = https://example.awsapps.com/start
            sso_registration_scopes = sso:account:access
            """);
    property("aws.configFile", config.toString());
    property("aws.sharedCredentialsFile", folder.resolve("none").toString());
    property("aws.disableEc2Metadata", "true");
    property("user.home", folder.toString());

    assertThatExceptionOfType(PushException.class)
        .isThrownBy(AwsChain::credentials)
        .withMessage(
            "[lading:push-expired-credentials] the AWS credentials have expired (The SSO session"
                + " associated with this profile has expired or is otherwise invalid. To refresh"
                + " this SSO session run aws sso login with the corresponding profile.): log in"
                + " again");
  }

  @Test
  void noCredentialsAtAllAreToldInALine() {
    property("aws.configFile", folder.resolve("none").toString());
    property("aws.sharedCredentialsFile", folder.resolve("none").toString());
    property("aws.disableEc2Metadata", "true");

    assertThatExceptionOfType(PushException.class)
        .isThrownBy(AwsChain::credentials)
        .withMessage(
            "[lading:push-no-credentials] there are no AWS credentials (environment,"
                + " ~/.aws/config, 'aws sso login', or the role of the machine): neither the"
                + " environment nor a profile nor the machine has any");
  }
}
