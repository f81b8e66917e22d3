package dev.lading.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateDiffTest {

  private static final String BEFORE =
      """
      Parameters:
        LancedbImageUri:
          Type: String
      Resources:
        JobsQueue:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 180
            RedrivePolicy:
              maxReceiveCount: 5
              deadLetterTargetArn: !GetAtt JobsQueueDeadLetters.Arn
        JobsQueueDeadLetters:
          Type: AWS::SQS::Queue
        JobsQueueSubscription:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            EventSourceArn: !GetAtt JobsQueue.Arn
            FunctionName: !Ref WorkFunction
        WorkFunction:
          Type: AWS::Lambda::Function
          Properties:
            PackageType: Image
            Timeout: 30
            Environment:
              Variables:
                LADING_QUEUES: !Sub jobs=${JobsQueue.Arn}
                MODE: fast
      Outputs:
        JobsQueueUrl:
          Value: !Ref JobsQueue
      """;

  private static TemplateDiff after(String... replacements) {
    String after = BEFORE;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(after).contains(replacements[i]);
      after = after.replace(replacements[i], replacements[i + 1]);
    }
    return TemplateDiff.between(Template.read(BEFORE), Template.read(after));
  }

  private static List<String> effects(TemplateDiff diff) {
    return diff.changes().stream().map(change -> change.effect() + " " + change.id()).toList();
  }

  @Test
  void sameTemplatesInOtherWordsDoNotDiffer() {
    TemplateDiff diff =
        after(
            "!GetAtt JobsQueue.Arn", "{'Fn::GetAtt': [JobsQueue, Arn]}",
            "Timeout: 30", "Timeout: '30'",
            "    MODE: fast\n", "    MODE: 'fast' # a comment\n");
    assertThat(diff.isEmpty()).isTrue();
    assertThat(DiffReport.lines(diff)).containsExactly("Nothing changes.");
  }

  @Test
  void tellsEachValueThatChanges() {
    TemplateDiff diff = after("Timeout: 30", "Timeout: 60", "MODE: fast", "MODE: !Ref AWS::Region");
    assertThat(diff.changes()).hasSize(1);
    Change change = diff.changes().get(0);
    assertThat(change.effect()).isEqualTo(Effect.CHANGED);
    assertThat(change.properties().stream().map(PropertyChange::path))
        .containsExactly("Environment.Variables.MODE", "Timeout");
    assertThat(DiffReport.lines(diff))
        .containsExactly(
            "1 changed",
            "",
            "Resources",
            "  ~ WorkFunction  AWS::Lambda::Function",
            "      Environment.Variables.MODE  fast -> !Ref AWS::Region",
            "      Timeout  30 -> 60");
  }

  @Test
  void whatRefersToAReplacedResourceFollows() {
    TemplateDiff diff = after("      VisibilityTimeout: 180", "      FifoQueue: true");
    assertThat(effects(diff))
        .containsExactly(
            "REPLACED JobsQueue", "REPLACED JobsQueueSubscription", "CHANGED WorkFunction");
    assertThat(diff.changes().get(0).loss()).isEqualTo("its messages");
    assertThat(DiffReport.lines(diff))
        .contains(
            "  ! JobsQueue              AWS::SQS::Queue  is replaced  LOST: its messages",
            "      FifoQueue  (none) -> true  (replaces the resource)",
            "      EventSourceArn  is that of a new resource  (replaces the resource)",
            "      Environment  is that of a new resource");
  }

  @Test
  void removalTellsWhatIsLost() {
    String gone = "  JobsQueueDeadLetters:\n    Type: AWS::SQS::Queue\n";
    TemplateDiff diff =
        after(gone, "", "        deadLetterTargetArn: !GetAtt JobsQueueDeadLetters.Arn\n", "");
    Change removed = diff.of(Effect.REMOVED).get(0);
    assertThat(removed.id()).isEqualTo("JobsQueueDeadLetters");
    assertThat(removed.loss()).isEqualTo("its messages");
  }

  @Test
  void whatIsRetainedIsNotLost() {
    String queue = "  JobsQueueDeadLetters:\n    Type: AWS::SQS::Queue\n";
    Template before = Template.read(BEFORE.replace(queue, queue + "    DeletionPolicy: Retain\n"));
    Template after =
        Template.read(
            BEFORE
                .replace(queue, "")
                .replace("        deadLetterTargetArn: !GetAtt JobsQueueDeadLetters.Arn\n", ""));
    Change removed = TemplateDiff.between(before, after).of(Effect.REMOVED).get(0);
    assertThat(removed.loss()).isEmpty();
  }

  @Test
  void parametersAndOutputsComeAndGo() {
    TemplateDiff diff = after("LancedbImageUri:", "ChromiumImageUri:", "JobsQueueUrl:", "Url:");
    assertThat(effects(diff))
        .containsExactly(
            "ADDED ChromiumImageUri",
            "REMOVED LancedbImageUri",
            "REMOVED JobsQueueUrl",
            "ADDED Url");
  }

  @Test
  void anotherTypeIsRefusedAndAnUnknownOneMayBeReplaced() {
    assertThat(effects(after("Type: AWS::Lambda::Function", "Type: AWS::SQS::Queue")))
        .contains("REFUSED WorkFunction");
    String custom = "  Own:\n    Type: Custom::Own\n    Properties:\n      A: ";
    TemplateDiff diff =
        TemplateDiff.between(
            Template.read("Resources:\n" + custom + "1\n"),
            Template.read("Resources:\n" + custom + "2\n"));
    assertThat(effects(diff)).containsExactly("MAY_BE_REPLACED Own");
  }

  @Test
  void readsJsonAsWell() {
    Template json = Template.read("{\"Resources\": {\"A\": {\"Type\": \"AWS::SQS::Queue\"}}}");
    Template yaml = Template.read("Resources:\n  A:\n    Type: AWS::SQS::Queue\n");
    assertThat(TemplateDiff.between(json, yaml).isEmpty()).isTrue();
  }

  @Test
  void refusesWhatIsNoTemplate() {
    for (String text : List.of("", "a: b", "[1]", "Resources: {}", "a: [", "A: 1\nA: 2")) {
      assertThatThrownBy(() -> Template.read(text)).isInstanceOf(MalformedTemplateException.class);
    }
  }

  @Test
  void onlyResourcesCountForWhatMustNotHappen() {
    TemplateDiff diff =
        TemplateDiff.between(
            Template.read(
                """
                Resources:
                  RestApiDeployment1A:
                    Type: AWS::ApiGateway::Deployment
                  JobsQueue:
                    Type: AWS::SQS::Queue
                Outputs:
                  JobsQueueUrl:
                    Value: !Ref JobsQueue
                """),
            Template.read(
                """
                Resources:
                  RestApiDeployment2B:
                    Type: AWS::ApiGateway::Deployment
                """));

    assertThat(diff.of(Effect.REMOVED)).hasSize(3);
    assertThat(diff.ofResources(List.of(Effect.REMOVED)))
        .extracting(Change::id)
        .containsExactly("JobsQueue");
    assertThat(diff.ofResources(List.of(Effect.ADDED))).isEmpty();
  }
}
