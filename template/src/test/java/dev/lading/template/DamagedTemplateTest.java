package dev.lading.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Templates of any origin are read and compared, or refused with a reason. */
class DamagedTemplateTest {

  private static final String SOUND =
      """
      Parameters:
        Stage: {Type: String, Default: dev}
      Resources:
        JobsQueue:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 180
            RedrivePolicy:
              maxReceiveCount: 5
              deadLetterTargetArn: !GetAtt DeadLetters.Arn
        DeadLetters:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub "${Stage}-dead"
            Tags: [{Key: a, Value: !If [Prod, !Ref Stage, "x"]}]
      Outputs:
        Url: {Value: !Ref JobsQueue}
      """;

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ": ",
          "- ",
          "!Ref ",
          "!GetAtt ",
          "!Sub",
          "!Nope ",
          "&a ",
          "*a ",
          "<<: ",
          "? ",
          "| ",
          "#",
          "~",
          "\t",
          "\n",
          "${",
          "---\n",
          "%YAML 1.3\n",
          "!!int ");

  record Damage(int from, int length, String token) {

    String to(String text) {
      int start = text.length() * from / 1000;
      return text.substring(0, start)
          + token
          + text.substring(Math.min(text.length(), start + length));
    }
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 12),
            Arbitraries.oneOf(Arbitraries.of(TOKENS), Arbitraries.strings().ofMaxLength(4)))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property(tries = 3000)
  void isComparedOrRefused(@ForAll("damages") List<Damage> damages) {
    String text = SOUND;
    for (Damage damage : damages) {
      text = damage.to(text);
    }

    assertComparedOrRefused(text);
  }

  @Property(tries = 500)
  void anyTextIsComparedOrRefused(@ForAll String text) {
    assertComparedOrRefused(text);
  }

  @Example
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("Resources:\n  A0: &a0 {Type: x}\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("  A%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThatThrownBy(() -> Template.read(bomb.toString()))
        .isInstanceOf(MalformedTemplateException.class);
  }

  @Example
  void nestingIsNoWayToTheEndOfTheStack() {
    assertComparedOrRefused("Resources: " + "[".repeat(200_000));
    assertComparedOrRefused("Resources: " + "{a: ".repeat(200_000));
    assertComparedOrRefused("Resources: {A: " + "[".repeat(5_000) + "]".repeat(5_000) + "}");
  }

  @Example
  void aMappingThatIsItsOwnPartIsRefused() {
    assertThatThrownBy(() -> Template.read("Resources: &a\n  A: *a\n"))
        .isInstanceOf(MalformedTemplateException.class)
        .hasMessageContaining("alias");
    assertThatThrownBy(() -> Template.read("Resources:\n  A: &a {Type: x, Properties: {B: *a}}\n"))
        .isInstanceOf(MalformedTemplateException.class);
  }

  private static void assertComparedOrRefused(String text) {
    Template template;
    try {
      template = Template.read(text);
    } catch (MalformedTemplateException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    assertThat(DiffReport.lines(TemplateDiff.between(Template.read(SOUND), template))).isNotNull();
    assertThat(TemplateDiff.between(template, template).changes()).isEmpty();
  }
}
