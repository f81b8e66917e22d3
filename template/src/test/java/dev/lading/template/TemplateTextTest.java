package dev.lading.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Templates that were read, written in the other format. */
class TemplateTextTest {

  private static final String YAML =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Conditions:
        Live: !Equals [!Ref Stage, 'yes']
      Resources:
        # a comment
        Queue:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 30
            SqsManagedSseEnabled: true
            QueueName: !Sub "${AWS::StackName}-\\"q\\"\\n"
            Tags: []
            Nothing: null
            Pairs:
              - Key: a
                Value: !GetAtt Other.Arn
              - [1.5, [x, 'no']]
      """;

  @Test
  void bothFormatsAreReadAsTheSameTemplate() {
    Template template = Template.read(YAML);

    assertThat(Template.read(TemplateText.json(template))).isEqualTo(template);
    assertThat(Template.read(TemplateText.yaml(template))).isEqualTo(template);
  }

  @Test
  void jsonHasFunctionsInTheirLongForm() {
    assertThat(TemplateText.json(Template.read(YAML)))
        .startsWith("{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n")
        .contains("\"Fn::GetAtt\": [\n")
        .endsWith("}\n");
  }

  @Test
  void yamlQuotesWhatReadersOfYaml11WouldTakeForSomethingElse() {
    assertThat(TemplateText.yaml(Template.read(YAML)))
        .contains("AWSTemplateFormatVersion: \"2010-09-09\"\n")
        .contains("- \"yes\"\n")
        .contains("Type: AWS::SQS::Queue\n")
        .contains("- Key: a\n          Value:\n            Fn::GetAtt:\n              - Other\n")
        .contains("VisibilityTimeout: 30\n");
  }
}
