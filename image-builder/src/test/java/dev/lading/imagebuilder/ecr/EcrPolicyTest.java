package dev.lading.imagebuilder.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may use the images of a repository, and how long they stay. */
class EcrPolicyTest extends EcrOnLoopback {

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
}
