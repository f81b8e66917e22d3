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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry through AWS's SDK, against an endpoint that answers as AWS documents. */
class EcrRegistryTest {

  private static final String HOST = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
  private static final String ARN = "arn:aws:ecr:eu-west-1:123456789012:repository/shop/lancedb";
  private static final String THERE = "{\"repositories\":[{\"repositoryName\":\"shop/lancedb\"}]}";
  private static final String MADE = "{\"repository\":{\"repositoryName\":\"shop/lancedb\"}}";

  private EcrEndpoint ecr;

  @BeforeAll
  static void giveCredentials() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  @AfterAll
  static void takeCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @BeforeEach
  void start() throws IOException {
    ecr =
        new EcrEndpoint()
            .answer("DescribeRepositories", THERE)
            .answer("CreateRepository", MADE)
            .answer("GetAuthorizationToken", token("one"))
            .answer("PutImage", "{\"image\":{}}");
  }

  @AfterEach
  void stop() {
    ecr.close();
  }

  private static String token(String password) {
    String token =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    return "{\"authorizationData\":[{\"authorizationToken\":\""
        + token
        + "\",\"proxyEndpoint\":\"https://"
        + HOST
        + "\",\"expiresAt\":4102444800}]}";
  }

  private EcrSettings settings(boolean create, List<String> moving, int keep, String... accounts) {
    return new EcrSettings(
        create,
        true,
        true,
        moving,
        Optional.of("alias/images"),
        Map.of("team", "search"),
        keep,
        List.of(),
        List.of(accounts),
        Optional.of(ecr.uri()));
  }

  private EcrRegistry registry(EcrSettings settings) {
    return EcrRegistry.of(EcrHost.parse(HOST).orElseThrow(), settings, text -> {});
  }

  private PushDestination destination(EcrSettings settings) {
    try (EcrRegistry registry = registry(settings)) {
      return registry.destination("shop/lancedb");
    }
  }

  private void missing() {
    ecr.fail("DescribeRepositories", 400, "RepositoryNotFoundException", "not there");
  }

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
  void noImageThatAStageMayRunIsExpired() throws IOException {
    ecr.fail("GetLifecyclePolicy", 400, "LifecyclePolicyNotFoundException", "none");

    destination(settings(true, List.of(), 20));

    String text = ecr.input("PutLifecyclePolicy").path("lifecyclePolicyText").asText();
    JsonNode rules = EcrEndpoint.JSON.readTree(text).path("rules");
    assertThat(rules.path(0).at("/selection/tagPatternList/0").asText()).isEqualTo("live.*");
    assertThat(rules.path(0).at("/selection/countNumber").asInt()).isEqualTo(9999);
    assertThat(rules.path(2).at("/selection/countNumber").asInt()).isEqualTo(20);
  }

  @Test
  void imagesThatShareARepositoryDoNotDriveEachOtherOut() throws IOException {
    EcrSettings one =
        settings(true, List.of(), 20).forPush(List.of("*--main"), List.of("a", "a-b"));
    ecr.fail("GetLifecyclePolicy", 400, "LifecyclePolicyNotFoundException", "none");
    destination(one);
    String policy = ecr.input("PutLifecyclePolicy").path("lifecyclePolicyText").asText();

    assertThat(patterns(policy)).containsExactly("live.*", "", "a--*", "a-b--*", "*");
    assertThat(EcrEndpoint.JSON.readTree(policy).path("rules").findValuesAsText("rulePriority"))
        .containsExactly("1", "2", "3", "4", "5");

    ecr.answer(
        "GetLifecyclePolicy",
        EcrEndpoint.JSON.writeValueAsString(Map.of("lifecyclePolicyText", policy)));
    destination(one);
    assertThat(ecr.operations().stream().filter("PutLifecyclePolicy"::equals)).hasSize(1);

    // Another application pushes into the same repository.
    destination(settings(true, List.of(), 20).forPush(List.of(), List.of("z")));
    assertThat(patterns(ecr.input("PutLifecyclePolicy").path("lifecyclePolicyText").asText()))
        .containsExactly("live.*", "", "a--*", "a-b--*", "z--*", "*");
  }

  private static List<String> patterns(String policy) throws IOException {
    List<String> patterns = new ArrayList<>();
    for (JsonNode rule : EcrEndpoint.JSON.readTree(policy).path("rules")) {
      patterns.add(rule.at("/selection/tagPatternList/0").asText());
    }
    return patterns;
  }

  @Test
  void aLifecyclePolicyOfSomebodyElseStays() throws IOException {
    String own = "{\"rules\":[{\"rulePriority\":1,\"description\":\"ours\"}]}";
    ecr.answer(
        "GetLifecyclePolicy",
        EcrEndpoint.JSON.writeValueAsString(Map.of("lifecyclePolicyText", own)));

    destination(settings(true, List.of(), 20));

    assertThat(ecr.operations()).doesNotContain("PutLifecyclePolicy", "CreateRepository");
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
  void otherAccountsMayUseTheImagesAndWhatThePolicySaidBeforeStays() throws IOException {
    String own = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"Own\",\"Effect\":\"Deny\"}}";
    ecr.answer(
        "GetRepositoryPolicy", EcrEndpoint.JSON.writeValueAsString(Map.of("policyText", own)));

    destination(settings(true, List.of(), 0, "210987654321"));

    JsonNode policy =
        EcrEndpoint.JSON.readTree(ecr.input("SetRepositoryPolicy").path("policyText").asText());
    assertThat(policy.path("Statement").findValuesAsText("Sid"))
        .containsExactly("Own", "LadingAccounts", "LadingFunctions");
    assertThat(policy.at("/Statement/1/Principal/AWS/0").asText())
        .isEqualTo("arn:aws:iam::210987654321:root");
    assertThat(policy.at("/Statement/2/Condition/StringLike/aws:sourceArn/0").asText())
        .isEqualTo("arn:aws:lambda:eu-west-1:210987654321:function:*");

    ecr.answer(
        "GetRepositoryPolicy",
        EcrEndpoint.JSON.writeValueAsString(Map.of("policyText", policy.toString())));
    destination(settings(true, List.of(), 0, "210987654321"));
    assertThat(ecr.operations().stream().filter("SetRepositoryPolicy"::equals)).hasSize(1);
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
