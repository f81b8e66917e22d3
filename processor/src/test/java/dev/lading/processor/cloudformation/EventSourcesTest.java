package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Applications.application;
import static dev.lading.processor.cloudformation.Applications.function;
import static dev.lading.processor.cloudformation.Applications.handler;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Application;
import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.DataStream;
import dev.lading.model.Delivery;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventPattern;
import dev.lading.model.EventRule;
import dev.lading.model.FilterPattern;
import dev.lading.model.FilterPolicy;
import dev.lading.model.InvocationName;
import dev.lading.model.RuleName;
import dev.lading.model.StreamConsumer;
import dev.lading.model.StreamName;
import dev.lading.model.TableName;
import dev.lading.model.TableStream;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What event sources add to a template; each kept for the check against AWS's schemas. */
class EventSourcesTest {

  private static final StreamConsumer.StartingPosition OLDEST =
      StreamConsumer.StartingPosition.TRIM_HORIZON;

  private static EventRule rule(String name, Optional<BusName> bus) {
    return new EventRule(
        new RuleName(name),
        new EventPattern(
            "{\"source\": [\"shop\"], \"detail\": {\"n\": [{\"numeric\": [\">\", 1]}]}}"),
        bus);
  }

  private static BucketEvents bucket(String name, String prefix, String suffix, boolean existing) {
    return new BucketEvents(
        new BucketName(name),
        List.of(BucketEventType.OBJECT_CREATED, BucketEventType.OBJECT_DELETED),
        prefix,
        suffix,
        existing);
  }

  private static StreamConsumer consumer(int maxRetries, List<FilterPattern> filters) {
    return new StreamConsumer(
        OLDEST, 100, 5, 2, new StreamConsumer.Failure(maxRetries, -1, true), filters);
  }

  private static Application everything() {
    return application(
        function(
            "worker",
            handler("Rules", "placed", rule("order-placed", Optional.empty())),
            handler("Rules", "shipped", rule("Shipped_1", Optional.of(new BusName("shop"))))),
        function(
            "files",
            handler("Files", "uploaded", bucket("uploads", "in/*", ".png", false)),
            handler("Files", "archived", bucket("archive", "2026/", "", true))),
        function(
            "readers",
            handler(
                "Topics",
                "orders",
                new TopicSubscription(
                    new TopicName("orders"),
                    Optional.of(new FilterPolicy("{\"kind\": [\"a\"]}", FilterPolicy.Scope.BODY)),
                    false)),
            handler(
                "Topics",
                "news",
                new TopicSubscription(new TopicName("news"), Optional.empty(), true)),
            handler(
                "Streams",
                "users",
                new TableStream(new TableName("users"), consumer(-1, List.of()))),
            handler(
                "Streams",
                "clicks",
                new DataStream(
                    new StreamName("clicks"),
                    consumer(3, List.of(new FilterPattern("{\"data\": {\"a\": [1]}}")))))),
        function(
            "direct", handler("Direct", "run", new DirectInvocation(new InvocationName("run")))));
  }

  private final Rendering rendering = Rendering.of(everything()).kept("event-sources");
  private final ParsedTemplate template =
      ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

  @Test
  void everyTemplateHolds() {
    assertThat(rendering.files().values())
        .allSatisfy(
            text -> assertThat(TemplateCheck.findings(ParsedTemplate.parse(text))).isEmpty());
  }

  @Test
  void whatIsThereAlreadyIsAParameter() {
    assertThat(template.section("Parameters"))
        .containsOnlyKeys(
            "Stage",
            "LancedbImageUri",
            "ShopEventBusName",
            "ArchiveBucketName",
            "NewsTopicArn",
            "UsersTableStreamArn",
            "ClicksDataStreamArn");
    assertThat(template.resources("AWS::S3::Bucket")).hasSize(1);
    assertThat(template.resources("AWS::SNS::Topic")).hasSize(1);
  }

  @Test
  void aRuleNamesItselfInItsInput() {
    assertThat(template.resource("OrderPlacedEventRule").property("Targets"))
        .asString()
        .contains("{\"lading.rule\":\"order-placed\",\"event\":<aws.events.event.json>}");
    assertThat(template.resource("OrderPlacedEventRule").property("EventPattern"))
        .asString()
        .contains("{\"numeric\": [\">\", 1]}");
    assertThat(template.resource("UploadsBucketRule").property("EventPattern/detail/object"))
        .isEqualTo(Map.of("key", List.of(Map.of("wildcard", "in/\\**.png"))));
    assertThat(template.resource("UploadsBucketRule").property("EventPattern/detail-type"))
        .isEqualTo(List.of("Object Created", "Object Deleted"));
  }

  @Test
  void failuresOfAsynchronousEventsAreKept() {
    assertThat(template.resources("AWS::Lambda::EventInvokeConfig")).hasSize(3);
    assertThat(template.section("Resources"))
        .containsKeys(
            "WorkerFunctionFailedEvents",
            "FilesFunctionFailedEvents",
            "ReadersFunctionFailedEvents")
        .doesNotContainKey("DirectFunctionFailedEvents");
  }

  @Test
  void whatARuleCannotDeliverIsKeptToo() {
    assertThat(template.resource("OrderPlacedEventRule").property("Targets/0"))
        .asString()
        .contains("DeadLetterConfig={Arn={Fn::GetAtt=[WorkerFunctionFailedEvents, Arn]}}")
        .contains("MaximumRetryAttempts=185");
    assertThat(template.resource("FilesFunctionFailedEventsPolicy").property("PolicyDocument"))
        .asString()
        .contains("aws:SourceArn=[{Fn::GetAtt=[UploadsBucketRule, Arn]}, {Fn::GetAtt=[");
  }

  @Test
  void deadLettersCanBeLeftOut() {
    Delivery dropped = new Delivery(0, 60, false);
    ParsedTemplate dropping =
        Rendering.template(
            application(
                function(
                    "a",
                    handler(
                        "Rules",
                        "placed",
                        new EventRule(
                            new RuleName("placed"),
                            new EventPattern("{\"source\": [\"shop\"]}"),
                            Optional.empty(),
                            dropped)))));
    assertThat(TemplateCheck.findings(dropping)).isEmpty();
    assertThat(dropping.resource("PlacedEventRule").property("Targets/0/RetryPolicy"))
        .isEqualTo(Map.of("MaximumEventAgeInSeconds", 60, "MaximumRetryAttempts", 0));
    assertThat(dropping.resources("AWS::SQS::Queue")).isEmpty();
    assertThat(dropping.resources("AWS::Lambda::EventInvokeConfig")).isEmpty();
  }

  @Test
  void permissionsSayWhoseTopicItIs() {
    assertThat(template.resource("OrdersTopicPermission").property("SourceAccount"))
        .isEqualTo(Map.of("Ref", "AWS::AccountId"));
    String permission =
        template.section("Resources").keySet().stream()
            .filter(id -> id.startsWith("ReadersNewsTopicPermission"))
            .findFirst()
            .orElseThrow();
    assertThat(template.resource(permission).property("SourceAccount"))
        .hasToString("{Fn::Select=[4, {Fn::Split=[:, {Ref=NewsTopicArn}]}]}");
  }

  @Test
  void aStreamThatGivesUpTellsAQueue() {
    List<String> mappings =
        template.section("Resources").keySet().stream()
            .filter(id -> id.contains("DataStreamDeadLetters") || id.contains("TableStreamDead"))
            .toList();
    assertThat(mappings)
        .singleElement()
        .asString()
        .startsWith("ReadersClicksDataStreamDeadLetters");
  }

  @Test
  void rolesNameWhatTheyRead() {
    assertThat(template.resource("ReadersFunctionRole").property("Policies"))
        .asString()
        .contains("kinesis:GetRecords", "ClicksDataStreamArn", "dynamodb:GetShardIterator")
        .contains("UsersTableStreamArn")
        .contains("dynamodb:ListStreams, Resource={Fn::Join=[/,")
        .doesNotContain("s3:");
    assertThat(template.resource("FilesFunctionRole").property("Policies"))
        .asString()
        .contains("s3:GetObject", "UploadsBucket", "ArchiveBucketName")
        .doesNotContain("kinesis", "dynamodb");
    assertThat(template.resource("DirectFunctionRole").property("Policies"))
        .asString()
        .doesNotContain("sqs:", "s3:");
  }

  @Test
  void aFunctionIsToldItsSources() {
    assertThat(template.resource("ReadersFunction").property("Environment/Variables"))
        .asString()
        .contains("LADING_TOPICS", "orders=${OrdersTopic}", "news=${NewsTopicArn}")
        .contains(
            "LADING_STREAMS", "users=${UsersTableStreamArn}", "clicks=${ClicksDataStreamArn}");
    assertThat(template.resource("FilesFunction").property("Environment/Variables"))
        .asString()
        .contains("LADING_BUCKETS", "uploads=${UploadsBucket}", "archive=${ArchiveBucketName}");
  }
}
