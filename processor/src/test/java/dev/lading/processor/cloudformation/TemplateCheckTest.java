package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check finds what was broken on purpose: each case replaces one text of a right template. */
class TemplateCheckTest {

  private static final String RIGHT =
      Rendering.of(Applications.example()).files().get(Rendering.TEMPLATE);

  static Stream<Arguments> breakages() {
    return Stream.of(
        of("!GetAtt ScrapeFunctionRole.Arn", "!GetAtt OtherRole.Arn", "dangling reference Other"),
        of("!GetAtt ScrapeFunctionRole.Arn", "!GetAtt ScrapeFunctionRole.Name", "dangling"),
        of("${ScrapeFunctionIntegration}", "${Other}", "dangling reference Other"),
        of("ImageUri: !Ref ChromiumImageUri", "ImageUri: a/b:latest", "unused parameter"),
        of("ImageUri: !Ref ChromiumImageUri", "ImageUri: a/b:latest", "image not by parameter"),
        of("    MinLength: 1", "    Default: a", "image with a default"),
        of("  ScrapeFunctionLog:\n", "  Scrape-Log:\n", "logical id Scrape-Log"),
        of("  ScrapeFunctionRole:\n", "  ChromiumImageUri:\n", "parameter and resource"),
        of("LogGroup: !Ref ScrapeFunctionLog", "LogGroup: !Ref ScrapeFunction", "circle of"),
        of("PackageType: Image", "PackageType: Zip", "no container image"),
        of("PackageType: Image", "PackageType: Image\n      Runtime: java21", "Runtime with"),
        of("        WorkingDirectory: /var/task\n", "", "no WorkingDirectory"),
        of("          - scrape\n", "          - other\n", "handler paths differ"),
        of("- !Sub bot-webhook-queue=${BotWebhookQueue.Arn}", "- a", "LADING_QUEUES differs"),
        of(
            "- !GetAtt BotWebhookQueue.Arn",
            "- !GetAtt WebhookQueue.Arn",
            "queues permitted differ"),
        of("Resource: !GetAtt ScrapeFunctionLog.Arn", "Resource: '*'", "policy on no resource"),
        of(
            "Resource: !GetAtt ScrapeFunctionLog.Arn",
            "Resource: !Sub ${ScrapeFunctionLog.Arn}*",
            "wildcard resource"),
        of(
            "Action: lambda:InvokeFunction\n                Resource",
            "Action: lambda:*\n                Resource",
            "wildcard action"),
        of("      SourceAccount: !Ref AWS::AccountId\n", "", "permission without SourceAccount"),
        of("      SourceArn: !Sub", "      EventSourceToken: !Sub", "permission without SourceArn"),
        of("        - ReportBatchItemFailures", "        - a", "no partial batch responses"),
        of("VisibilityTimeout: 1800", "VisibilityTimeout: 299", "visibility too short"),
        of(
            "      FifoQueue: true\n      ContentBasedDeduplication: true\n      Message",
            "      Message",
            "dead letters of another sort"),
        of("      State: !If\n", "      Mode: !If\n", "schedule without State"),
        of("        - SchedulesCall\n", "        - IsProduction\n", "unused condition"),
        of("        - SchedulesCall\n", "        - SchedulesRun\n", "no condition SchedulesRun"),
        of("!Condition IsProduction", "!Condition IsTest", "no condition IsTest"),
        of("LADING_STAGE: !Ref Stage", "LADING_STAGE: !Ref NoStage", "dangling reference NoStage"),
        of("        RetryPolicy:\n", "        Lost:\n", "schedule without a retry policy"),
        of("\"lading.schedule\"", "\"name\"", "schedule without a name"),
        of("ProtocolType: HTTP", "ProtocolType: WEBSOCKET", "API of another protocol"),
        of("RouteKey: POST /api/scrape", "RouteKey: /api/scrape", "route key"),
        of(
            "Target: !Sub integrations/${ScrapeFunctionIntegration}",
            "Target: integrations/1",
            "route without an integration"));
  }

  private static Arguments of(String right, String wrong, String finding) {
    return Arguments.of(right, wrong, finding);
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void findsWhatIsBroken(String right, String wrong, String finding) {
    assertThat(RIGHT).contains(right);
    String broken = RIGHT.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    assertThat(TemplateCheck.findings(ParsedTemplate.parse(broken)))
        .anySatisfy(found -> assertThat(found).contains(finding));
  }

  @Test
  void findsNothingElse() {
    assertThat(TemplateCheck.findings(ParsedTemplate.parse(RIGHT))).isEmpty();
  }
}
