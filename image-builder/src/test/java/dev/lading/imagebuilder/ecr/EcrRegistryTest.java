package dev.lading.imagebuilder.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.imagebuilder.registry.PushDestination;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.RepositoryPreview;
import dev.lading.imagebuilder.registry.Tagger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry through AWS's SDK, against an endpoint that answers as AWS documents. */
class EcrRegistryTest extends EcrOnLoopback {

  @Test
  void aMissingRepositoryIsMadeAsAskedFor() {
    missing();
    ecr.fail("GetLifecyclePolicy", 400, "LifecyclePolicyNotFoundException", "none");

    PushDestination destination = destination(settings(true, List.of("main"), 20));

    assertThat(destination.repository()).hasToString(HOST + "/shop/lancedb");
    JsonNode made = ecr.input("CreateRepository");
    assertThat(made.path("registryId").asText()).isEqualTo("123456789012");
    assertThat(made.path("repositoryName").asText()).isEqualTo("shop/lancedb");
    assertThat(made.path("imageTagMutability").asText()).isEqualTo("IMMUTABLE_WITH_EXCLUSION");
    assertThat(made.at("/imageTagMutabilityExclusionFilters/0/filter").asText()).isEqualTo("main");
    assertThat(made.at("/imageScanningConfiguration/scanOnPush").asBoolean()).isTrue();
    assertThat(made.at("/encryptionConfiguration/encryptionType").asText()).isEqualTo("KMS");
    assertThat(made.at("/encryptionConfiguration/kmsKey").asText()).isEqualTo("alias/images");
    assertThat(made.at("/tags/0/Key").asText()).isEqualTo("team");
    assertThat(ecr.operations())
        .containsExactly(
            "DescribeRepositories", "CreateRepository", "GetLifecyclePolicy", "PutLifecyclePolicy");
  }

  @Test
  void aPreviewTellsWhatWouldBeMadeAndMakesNothing() {
    missing();
    EcrSettings settings = settings(true, List.of("main"), 20, "210987654321");
    try (EcrRegistry registry = registry(settings)) {
      RepositoryPreview preview = registry.preview("shop/lancedb");

      assertThat(preview.there()).isFalse();
      assertThat(preview.changes())
          .containsExactly(
              "make the repository "
                  + ARN
                  + ": tags that never move but [main], scanned on push, encrypted with"
                  + " alias/images, tagged {team=search}",
              "write its lifecycle policy: images that a stage may be running stay, and the newest"
                  + " 20 others",
              "let Lambda functions of 210987654321 use its images, by its policy");
    }
    ecr.answer(
            "GetLifecyclePolicy",
            EcrEndpoint.JSON
                .createObjectNode()
                .put("lifecyclePolicyText", LifecyclePolicy.keeping(20))
                .toString())
        .fail("GetRepositoryPolicy", 400, "RepositoryPolicyNotFoundException", "none");
    try (EcrRegistry registry = registry(settings)) {
      assertThat(registry.preview("shop/lancedb").changes())
          .containsExactly("let Lambda functions of 210987654321 use its images, by its policy");
    }
    assertThat(ecr.operations())
        .doesNotContain("CreateRepository", "PutLifecyclePolicy", "SetRepositoryPolicy");
  }

  @Test
  void aMissingRepositoryIsNotMadeWhereThatIsNotAllowed() {
    missing();

    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> destination(settings(false, List.of(), 0)))
        .withMessageContaining("shop/lancedb")
        .matches(e -> e.problem() == PushProblem.REPOSITORY_MISSING);
    assertThat(ecr.operations()).doesNotContain("CreateRepository");
  }

  @Test
  void anotherBuildMayHaveMadeItMeanwhile() {
    missing();
    ecr.fail("CreateRepository", 400, "RepositoryAlreadyExistsException", "there");

    assertThat(destination(settings(true, List.of(), 0))).isNotNull();
  }

  @Test
  void theTokenIsAskedForOnceAndAnewWhenTheRegistryRefusesIt() {
    PushDestination destination = destination(settings(true, List.of(), 0));

    assertThat(destination.credentials().credentials()).contains(new Credentials("AWS", "one"));
    destination.credentials().credentials();
    ecr.answer("GetAuthorizationToken", token("two"));
    assertThat(destination.credentials().renewed()).contains(new Credentials("AWS", "two"));
    assertThat(ecr.operations().stream().filter("GetAuthorizationToken"::equals)).hasSize(2);
  }

  @Test
  void theRegistryOfTheCredentialsIsFound() {
    try (EcrRegistry registry =
        EcrRegistry.ofAccount(Optional.of("eu-west-1"), settings(true, List.of(), 0), text -> {})) {
      assertThat(registry.host()).isEqualTo(HOST);
      assertThat(registry.region()).contains("eu-west-1");
    }
  }

  @Test
  void aTagThatNamesTheImageAlreadyIsNoProblemAndOneThatNamesAnotherIs() {
    Tagger tagger = destination(settings(true, List.of(), 0)).tagger().orElseThrow();
    Tagger.TaggedManifest image =
        new Tagger.TaggedManifest("sha256:" + "0".repeat(64), "application/json", "{}");

    tagger.tag("v1", image);
    assertThat(ecr.input("PutImage").path("imageTag").asText()).isEqualTo("v1");
    ecr.fail("PutImage", 400, "ImageAlreadyExistsException", "the same image");
    tagger.tag("v1", image);

    ecr.fail("PutImage", 400, "ImageTagAlreadyExistsException", "the tag v1 is immutable");
    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> tagger.tag("v1", image))
        .matches(e -> e.problem() == PushProblem.IMMUTABLE_TAG);
  }

  @Test
  void whatIsThrottledOrFailsOnAwsSideIsTriedAgain() {
    ecr.fail("DescribeRepositories", 400, "ThrottlingException", "slow down")
        .fail("DescribeRepositories", 500, "ServerException", "try again");

    assertThat(destination(settings(true, List.of(), 0))).isNotNull();
    assertThat(ecr.operations()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ExpiredTokenException | The security token included in the request is expired | EXPIRED_CREDENTIALS | log in again
          UnrecognizedClientException | The security token is invalid | CREDENTIALS_REFUSED | eu-west-1
          InvalidSignatureException | Signature expired: 20261125T000000Z is now earlier | CLOCK_SKEW | set the clock
          AccessDeniedException | User: arn:aws:iam::1:user/ci is not authorized to perform: ecr:DescribeRepositories on resource: arn:x | MISSING_PERMISSION | arn:aws:iam::1:user/ci lacks the permission ecr:DescribeRepositories on arn:x
          LimitExceededException | too many | QUOTA | ask for more
          InvalidParameterException | bad name | INVALID_SETTING | ecr:DescribeRepositories
          """)
  void theCauseOfARefusalIsTold(String type, String message, PushProblem problem, String told) {
    ecr.fail("DescribeRepositories", 400, type, message);

    PushException failure =
        catchThrowableOfType(PushException.class, () -> destination(settings(true, List.of(), 0)));

    assertThat(failure).isNotNull();
    assertThat(failure.problem()).isEqualTo(problem);
    assertThat(failure).hasMessageContaining(told).hasMessageContaining("[lading:push-");
  }

  @Test
  void aRefusalThatNamesNothingIsToldWithTheActionAndTheRepository() {
    missing();
    ecr.fail("CreateRepository", 400, "AccessDeniedException", "no");

    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> destination(settings(true, List.of(), 0)))
        .withMessageContaining("ecr:CreateRepository on " + ARN);
  }

  @Test
  void noNetworkIsNoOtherProblem() {
    ecr.close();

    assertThatExceptionOfType(PushException.class)
        .isThrownBy(() -> destination(settings(true, List.of(), 0)))
        .matches(e -> e.problem() == PushProblem.NO_NETWORK);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com, 123456789012, eu-west-1",
    "123456789012.dkr-ecr.us-gov-west-1.on.aws, 123456789012, us-gov-west-1",
    "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn, 123456789012, cn-north-1"
  })
  void aHostTellsAccountAndRegion(String host, String account, String region) {
    assertThat(EcrHost.parse(host)).contains(new EcrHost(account, region, host));
    assertThat(EcrHost.parse("ghcr.io")).isEmpty();
  }
}
