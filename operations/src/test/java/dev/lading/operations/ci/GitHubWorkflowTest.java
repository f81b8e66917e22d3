package dev.lading.operations.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.lading.operations.OperationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the workflow for GitHub says, read as GitHub reads it. */
@SuppressWarnings("unchecked")
class GitHubWorkflowTest {

  private static final String TEXT = GitHubWorkflow.of(settings("shop", "main"));
  private static final Map<String, Object> WORKFLOW = yaml(TEXT);

  private static WorkflowSettings settings(String stack, String branch) {
    BuildCommands build =
        new BuildCommands(
            "mvn verify",
            "mvn push -Dit's=\"$STAGE\"",
            "app/target/lading",
            BuildCommands.Tool.MAVEN);
    return new WorkflowSettings(stack, branch, 21, Optional.empty(), build);
  }

  private static Map<String, Object> yaml(String text) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> job(String name) {
    return map(map(WORKFLOW.get("jobs")).get(name));
  }

  private static List<Map<String, Object>> steps(String job) {
    return (List<Map<String, Object>>) job(job).get("steps");
  }

  private static String scripts(String job) {
    return steps(job).stream()
        .map(step -> String.valueOf(step.getOrDefault("run", "")))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> uses(String job) {
    return steps(job).stream()
        .filter(step -> step.containsKey("uses"))
        .map(step -> (String) step.get("uses"))
        .toList();
  }

  @Test
  void runsForPullRequestsAlsoWhenTheyAreClosedAndForTheBranch() {
    Map<String, Object> on = map(WORKFLOW.get("on"));

    assertThat(map(on.get("pull_request")).get("types"))
        .isEqualTo(List.of("opened", "synchronize", "reopened", "closed"));
    assertThat(map(on.get("push")).get("branches")).isEqualTo(List.of("main"));
    // This event would hand a fork's code the repository's rights.
    assertThat(on).doesNotContainKey("pull_request_target").hasSize(2);
    assertThat(map(WORKFLOW.get("jobs")).keySet())
        .containsExactly("test", "preview", "remove", "staging", "production");
  }

  @Test
  void onlyJobsThatTakeARoleMayAskForTheirIdentity() {
    assertThat(map(WORKFLOW.get("permissions"))).containsExactly(entry("contents", "read"));
    assertThat(job("test")).doesNotContainKeys("permissions", "environment");
    assertThat(uses("test")).noneMatch(action -> action.startsWith("aws-actions/"));
    for (String name : List.of("preview", "staging")) {
      assertThat(map(job(name).get("permissions")))
          .containsExactly(entry("contents", "read"), entry("id-token", "write"));
    }
    for (String name : List.of("remove", "production")) {
      assertThat(map(job(name).get("permissions"))).containsExactly(entry("id-token", "write"));
    }
    assertThat(TEXT).doesNotContain("secrets.").doesNotContain("write-all");
  }

  @Test
  void forksAndDependabotGetNoCredentials() {
    for (String name : List.of("preview", "remove")) {
      assertThat((String) job(name).get("if"))
          .contains("github.event.pull_request.head.repo.full_name == github.repository")
          .contains("github.event.pull_request.user.login != 'dependabot[bot]'")
          .doesNotContain("||");
    }
    for (String name : List.of("staging", "production")) {
      assertThat(job(name).get("if")).isEqualTo("github.event_name == 'push'");
    }
    assertThat((String) job("preview").get("if")).contains("github.event.action != 'closed'");
    assertThat((String) job("remove").get("if")).contains("github.event.action == 'closed'");
  }

  @Test
  void actionsArePinnedByTheirMajorVersions() {
    List<String> all = new ArrayList<>();
    map(WORKFLOW.get("jobs")).keySet().forEach(name -> all.addAll(uses(name)));

    assertThat(all).isNotEmpty().allMatch(action -> action.matches("[a-z-]+/[a-z-]+@v\\d+"));
    assertThat(all.stream().map(action -> action.split("/", 2)[0]).distinct())
        .containsExactlyInAnyOrder("actions", "aws-actions");
  }

  @Test
  void eachPullRequestHasAStackOfItsOwnAndOneJobAtATime() {
    for (String name : List.of("preview", "remove")) {
      assertThat(map(job(name).get("env")))
          .containsExactly(
              entry("STAGE", "pr-${{ github.event.pull_request.number }}"),
              entry("STACK", "shop-pr-${{ github.event.pull_request.number }}"));
      assertThat(job(name).get("environment")).isEqualTo("preview");
      // The same group: a stack is not removed while it is deployed.
      assertThat(map(job(name).get("concurrency")))
          .containsExactly(
              entry("group", "shop-pr-${{ github.event.pull_request.number }}"),
              entry("cancel-in-progress", false));
    }
    assertThat(map(job("staging").get("env"))).containsEntry("STACK", "shop-staging");
    assertThat(map(job("production").get("env")))
        .containsExactly(entry("STAGE", "production"), entry("STACK", "shop"));
    for (String name : List.of("staging", "production")) {
      assertThat(map(job(name).get("concurrency")))
          .containsExactly(entry("group", "shop-" + name), entry("cancel-in-progress", false));
      assertThat(job(name).get("environment")).isEqualTo(name);
    }
  }

  @Test
  void productionGetsTheDigestsOfStagingAndBuildsNothing() {
    assertThat(job("production").get("needs")).isEqualTo("staging");
    assertThat(uses("production"))
        .containsExactly(
            "actions/download-artifact@v7", "aws-actions/configure-aws-credentials@v6");
    assertThat(scripts("production"))
        .contains("--image-digest \"$digest\"")
        .contains("aws cloudformation deploy")
        .doesNotContain("mvn");
    assertThat(scripts("staging")).contains("mvn push");
    assertThat(steps("staging").get(steps("staging").size() - 1).get("with"))
        .isEqualTo(
            Map.of(
                "name",
                "lading",
                "path",
                "app/target/lading/template.*\napp/target/lading/push.json\n",
                "if-no-files-found",
                "error"));
  }

  @Test
  void neitherABuilderNorAnEmulatorIsSetUp() {
    assertThat(TEXT.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("buildx")
        .doesNotContain("qemu")
        .doesNotContain("docker/")
        .doesNotContain("docker build");
  }

  @Test
  void nothingOfAnEventIsPutIntoAScript() {
    for (String name : map(WORKFLOW.get("jobs")).keySet()) {
      assertThat(scripts(name)).doesNotContain("${{").doesNotContain("@output@");
    }
    assertThat(TEXT).doesNotContainPattern("@[a-z-]+@");
  }

  @Test
  void commandsAreTakenAsTheyAre() {
    assertThat(scripts("test")).isEqualTo("\n\nmvn verify");
    assertThat(scripts("preview")).contains("mvn push -Dit's=\"$STAGE\"\n");
    assertThat(map(steps("test").get(1).get("with")))
        .containsEntry("java-version", "21")
        .containsEntry("cache", "maven");
    assertThat(map(steps("remove").get(0).get("with")))
        .containsEntry("role-to-assume", "${{ vars.AWS_ROLE }}")
        .containsEntry("aws-region", "${{ vars.AWS_REGION }}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1shop", "shop_x", "shop'", "shop ${{ x }}"})
  void aStackHasANameThatCloudFormationTakes(String name) {
    assertThatThrownBy(() -> settings(name, "main"))
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("lading.ci.stack is '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ma in", "**", "it's", "-x"})
  void aBranchIsOneBranch(String name) {
    assertThatThrownBy(() -> settings("shop", name))
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("lading.ci.branch is '" + name + "'");
  }

  @Test
  void otherSettingsAreCheckedToo() {
    BuildCommands build = settings("shop", "main").build();
    assertThatThrownBy(() -> new WorkflowSettings("shop", "main", 11, Optional.empty(), build))
        .hasMessageContaining("lading.ci.java is '11'");
    assertThatThrownBy(() -> new WorkflowSettings("shop", "main", 17, Optional.of("eu"), build))
        .hasMessageContaining("lading.ci.region is 'eu'");
    assertThatThrownBy(
            () -> new BuildCommands("a\nb", "c", "target/lading", BuildCommands.Tool.MAVEN))
        .hasMessageContaining("it takes one line");
    assertThatThrownBy(() -> new BuildCommands("a", "b", "/abs", BuildCommands.Tool.MAVEN))
        .hasMessageContaining("within the repository");
  }
}
