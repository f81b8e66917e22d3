package dev.lading.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PinnedTemplateTest {

  private static final String DIGEST = "@sha256:" + "0a".repeat(32);
  private static final String URI = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/a" + DIGEST;
  private static final String ANYWHERE =
      "123456789012.dkr.ecr.${AWS::Region}.amazonaws.com/shop/a" + DIGEST;

  private static final String YAML =
      """
      # The application shop.
      AWSTemplateFormatVersion: '2010-09-09'
      Description: 'shop: 2 functions'

      Parameters:
        Stage:
          Type: String
          Default: production
        AImageUri:
          Type: String
          Description: 'URI of the image a: it runs a'
          MinLength: 1
        ABImageUri:
          Type: String
          MinLength: 1

      Resources:
        # Function a
        AFunction:
          Type: AWS::Lambda::Function
          Properties:
            Code:
              ImageUri: !Ref AImageUri
            Architectures:
              - arm64
        ABFunction:
          Type: AWS::Lambda::Function
          Properties:
            Code:
              ImageUri: !Ref ABImageUri
        AFunctionVersion:
          Type: AWS::Lambda::Version
          Properties:
            Description: !Sub '${AImageUri} ${Stage} 01234567'
      """;

  private static final String JSON =
      """
      {
        "Parameters": {
          "AImageUri": {
            "Type": "String",
            "Description": "URI of the image {a}, \\"best\\" pinned",
            "MinLength": 1
          }
        },
        "Resources": {
          "AFunction": {
            "Type": "AWS::Lambda::Function",
            "Properties": {
              "Code": {
                "ImageUri": {
                  "Ref": "AImageUri"
                }
              }
            }
          }
        }
      }
      """;

  @Test
  void theParametersOfImagesBecomeTheirUrisAndNothingElseChanges() {
    String pinned = PinnedTemplate.of(YAML, Map.of("AImageUri", URI, "ABImageUri", URI));

    assertThat(pinned)
        .isEqualTo(
            YAML.replace("!Ref AImageUri", "'" + URI + "'")
                .replace("!Ref ABImageUri", "'" + URI + "'")
                .replace("${AImageUri}", URI)
                .replaceAll("(?m)^  AB?ImageUri:\n(    .*\n)+", ""));
    assertThat(Template.read(pinned).section("Parameters")).containsOnlyKeys("Stage");
  }

  @Test
  void aUriOfSeveralRegionsIsSubstitutedWhereTheTemplateIsDeployed() {
    String pinned = PinnedTemplate.of(YAML, Map.of("AImageUri", ANYWHERE, "ABImageUri", ANYWHERE));

    assertThat(pinned)
        .contains("ImageUri: !Sub '" + ANYWHERE + "'\n")
        .contains("Description: !Sub '" + ANYWHERE + " ${Stage} 01234567'\n");
  }

  @Test
  void parametersThatWereOnlyImagesAreNoSectionAnyMore() {
    String pinned = PinnedTemplate.of(JSON, Map.of("AImageUri", URI));

    assertThat(pinned).doesNotContain("Parameters").contains("\"ImageUri\": \"" + URI + "\"");
    String yaml =
        "Parameters:\n  AImageUri:\n    Type: String\n\nResources:\n  A:\n    Type: T\n"
            + "    Properties:\n      Code:\n        ImageUri: !Ref AImageUri\n";
    assertThat(PinnedTemplate.of(yaml, Map.of("AImageUri", URI))).startsWith("Resources:\n");
  }

  @Test
  void jsonGetsTheLongFormOfSub() {
    assertThat(PinnedTemplate.of(JSON, Map.of("AImageUri", ANYWHERE)))
        .contains("\"ImageUri\": {\"Fn::Sub\": \"" + ANYWHERE + "\"}");
  }

  @Test
  void anImageThatIsLeftOutIsNotLeftLoose() {
    assertThatThrownBy(() -> PinnedTemplate.of(YAML, Map.of("AImageUri", URI)))
        .isInstanceOf(MalformedTemplateException.class)
        .hasMessageContaining("ABFunction")
        .hasMessageContaining("not pinned");
    assertThatThrownBy(() -> PinnedTemplate.of(JSON, Map.of("AImageUri", "host/a:latest")))
        .isInstanceOf(MalformedTemplateException.class)
        .hasMessageContaining("AFunction");
  }

  @Test
  void anotherApplicationsTemplateIsRefused() {
    assertThatThrownBy(() -> PinnedTemplate.of(YAML, Map.of("CImageUri", URI)))
        .isInstanceOf(MalformedTemplateException.class)
        .hasMessageContaining("CImageUri");
  }

  @Test
  void aTemplateThatSomeoneRewroteIsRefusedRatherThanChangedByHalf() {
    String rewritten = YAML.replace("!Ref AImageUri", "{Ref: AImageUri}");

    assertThatThrownBy(
            () -> PinnedTemplate.of(rewritten, Map.of("AImageUri", URI, "ABImageUri", URI)))
        .isInstanceOf(MalformedTemplateException.class)
        .hasMessageContaining("parameter file");
  }

  @Test
  void aParameterFileIsReadByTheCommandLineOfAws() {
    assertThat(ParameterFile.of(Map.of("B", "b\"\\", "A", URI)))
        .isEqualTo(
            "[\n  {\"ParameterKey\": \"A\", \"ParameterValue\": \""
                + URI
                + "\"},\n  {\"ParameterKey\": \"B\", \"ParameterValue\": \"b\\\"\\\\\"}\n]\n");
  }
}
