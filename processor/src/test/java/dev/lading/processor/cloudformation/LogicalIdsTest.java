package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.HttpMethod;
import dev.lading.model.ImageName;
import dev.lading.model.QueueName;
import dev.lading.model.RoutePath;
import dev.lading.model.RuleName;
import dev.lading.model.ScheduleName;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ids tell names apart, whatever the names and the kinds. */
class LogicalIdsTest {

  private static final Function READER =
      Applications.function("a", Applications.handler("A", "a", Applications.queue("a")));

  @Property(tries = 250)
  void differentNamesHaveDifferentIds(@ForAll("names") List<String> names) {
    Map<String, String> owners = new HashMap<>();
    for (String name : Set.copyOf(names)) {
      ids(name).forEach((id, owner) -> claim(owners, id, owner));
    }
  }

  @Property
  void differentRoutesHaveDifferentIds(@ForAll("routes") List<Trigger.HttpRoute> routes) {
    Map<String, String> owners = new HashMap<>();
    for (Trigger.HttpRoute route : Set.copyOf(routes)) {
      claim(owners, LogicalIds.route(route).value(), route.toString());
    }
  }

  @Example
  void idsReadLikeNames() {
    assertThat(LogicalIds.function(new FunctionName("llm-shared-http")))
        .hasToString("LlmSharedHttpFunction");
    assertThat(LogicalIds.queue(new QueueName("webhook-queue"))).hasToString("WebhookQueue");
    assertThat(LogicalIds.queue(new QueueName("jobs"))).hasToString("JobsSqs");
    assertThat(LogicalIds.queue(new QueueName("jobs.fifo"))).hasToString("JobsFifo");
    assertThat(LogicalIds.deadLetters(new QueueName("webhook-queue")))
        .hasToString("WebhookQueueDeadLetters");
    assertThat(LogicalIds.schedule(new ScheduleName("summarize-memory-daily")))
        .hasToString("SummarizeMemoryDailySchedule");
    assertThat(LogicalIds.imageUri(new ImageName("lancedb"))).hasToString("LancedbImageUri");
    assertThat(route("POST", "/api/scrape")).hasToString("PostApiScrapeRoute");
    assertThat(route("GET", "/")).hasToString("GetRoute");
    assertThat(route("GET", "/users/{id}")).asString().matches("GetUsersIdRoute[0-9A-F]{8}");
  }

  @Example
  void pathsThatLookAlikeAreToldApart() {
    List<String> paths =
        List.of("/a-b/c", "/a.b/c", "/a/b/c", "/a/b-c", "/a/b/{c}", "/a/b/{c+}", "/A/b/c", "/a/bc");
    assertThat(paths.stream().map(path -> route("GET", path)).toList()).doesNotHaveDuplicates();
  }

  @Example
  void longNamesFit() {
    String path = "/segment".repeat(40);
    assertThat(route("GET", path + "/x")).isNotEqualTo(route("GET", path + "/y"));
  }

  private static LogicalId route(String method, String path) {
    return LogicalIds.route(Applications.route(method, path));
  }

  /** All ids that the name has as a function, queue, schedule or image, with what they are of. */
  private static Map<String, String> ids(String name) {
    Map<String, String> ids = new HashMap<>();
    if (name.matches("[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*")) {
      FunctionName function = new FunctionName(name);
      List.of(
              LogicalIds.function(function),
              LogicalIds.functionRole(function),
              LogicalIds.functionLog(function),
              LogicalIds.integration(function),
              LogicalIds.apiPermission(function),
              LogicalIds.url(function),
              LogicalIds.urlPermission(function),
              LogicalIds.urlInvocation(function),
              LogicalIds.urlAddress(function),
              LogicalIds.functionArn(function),
              LogicalIds.functionVersion(function),
              LogicalIds.functionAlias(function),
              LogicalIds.failedEvents(function),
              LogicalIds.failedEventsPolicy(function),
              LogicalIds.asyncConfig(function),
              LogicalIds.schedulerRole(function))
          .forEach(id -> claim(ids, id.value(), "function " + name));
    }
    if (name.matches("[A-Za-z0-9_-]+(?:\\.fifo)?")) {
      QueueName queue = new QueueName(name);
      List.of(
              LogicalIds.queue(queue),
              LogicalIds.queueArn(queue),
              LogicalIds.queueUrl(queue),
              LogicalIds.deadLetters(queue),
              LogicalIds.subscription(queue))
          .forEach(id -> claim(ids, id.value(), "queue " + name));
    }
    if (name.matches("[a-z0-9]+(?:[._-][a-z0-9]+)*")) {
      claim(ids, LogicalIds.imageUri(new ImageName(name)).value(), "image " + name);
    }
    ScheduleName schedule = new ScheduleName(name);
    claim(ids, LogicalIds.schedule(schedule).value(), "schedule " + name);
    claim(ids, LogicalIds.scheduleRule(schedule).value(), "schedule " + name);
    claim(ids, LogicalIds.scheduleRulePermission(schedule).value(), "schedule " + name);
    sources(name).forEach((id, owner) -> claim(ids, id, owner));
    claim(ids, "Stage", "stages");
    claim(ids, "Schedules", "stages");
    claim(ids, "HttpApi", "API");
    claim(ids, "ApiUrl", "API");
    claim(ids, "HttpApiStage", "API");
    claim(ids, "HttpApiAccessLog", "API");
    return ids;
  }

  /** All ids that the name has as a source of events, or as what authorizes or connects. */
  private static Map<String, String> sources(String name) {
    Map<String, String> ids = new HashMap<>();
    if (name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      claim(ids, SourceIds.rule(new RuleName(name)).value(), "rule " + name);
      claim(ids, SourceIds.rulePermission(new RuleName(name)).value(), "rule " + name);
      claim(ids, SourceIds.topic(new TopicName(name)).value(), "topic " + name);
      claim(ids, SourceIds.topicArn(new TopicName(name)).value(), "topic " + name);
      claim(ids, SourceIds.busName(new BusName(name)).value(), "bus " + name);
      for (LogicalId id :
          List.of(
              LogicalIds.authorizer(name),
              LogicalIds.authorizerPermission(name),
              LogicalIds.authorizerIssuer(name),
              LogicalIds.authorizerAudience(name),
              LogicalIds.authorizerFunction(name))) {
        claim(ids, id.value(), "authorizer " + name);
      }
      for (boolean existing : List.of(true, false)) {
        TopicSubscription topic =
            new TopicSubscription(new TopicName(name), Optional.empty(), existing);
        String owner = "topic " + name + existing;
        claim(ids, SourceIds.topicSubscription(topic, READER).value(), owner);
        claim(ids, SourceIds.topicPermission(topic, READER).value(), owner);
      }
    }
    if (name.matches("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?") && name.length() >= 3) {
      BucketName bucket = new BucketName(name);
      claim(ids, SourceIds.bucket(bucket).value(), "bucket " + name);
      claim(ids, SourceIds.bucketName(bucket).value(), "bucket " + name);
      for (boolean existing : List.of(true, false)) {
        BucketEvents events =
            new BucketEvents(bucket, List.of(BucketEventType.OBJECT_CREATED), "", "", existing);
        String owner = "bucket " + name + existing;
        claim(ids, SourceIds.bucketRule(events, READER).value(), owner);
        claim(ids, SourceIds.bucketPermission(events, READER).value(), owner);
      }
    }
    for (String kind : List.of("Table", "Data")) {
      for (String part : List.of("Stream", "StreamDeadLetters")) {
        LogicalId id = SourceIds.consumer(name, READER, kind + part);
        claim(ids, id.value(), kind + part + " " + name);
      }
    }
    return ids;
  }

  /** An id belongs to one owner; within an owner, {@code ids} checks that no id comes twice. */
  private static void claim(Map<String, String> owners, String id, String owner) {
    assertThat(owners.getOrDefault(id, owner)).as(id).isEqualTo(owner);
    owners.put(id, owner);
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> words =
        Arbitraries.of(
            "a",
            "b",
            "A",
            "ab",
            "1",
            "a1",
            "queue",
            "Queue",
            "sqs",
            "fifo",
            "dead",
            "letters",
            "DeadLetters",
            "function",
            "role",
            "scheduler",
            "http",
            "api",
            "HttpApi",
            "stage",
            "access",
            "log",
            "image",
            "uri",
            "route",
            "schedule",
            "subscription",
            "url",
            "permission",
            "invocation",
            "rule",
            "event",
            "topic",
            "bucket",
            "table",
            "data",
            "stream",
            "arn",
            "name",
            "failed",
            "events",
            "policy",
            "authorizer",
            "version",
            "Arn",
            "Rule");
    return words
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            parts ->
                Combinators.combine(
                        Arbitraries.of("-", "_", "", "--"), Arbitraries.of("", "", ".fifo"))
                    .as((separator, suffix) -> String.join(separator, parts) + suffix))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Trigger.HttpRoute>> routes() {
    Arbitrary<String> segments =
        Arbitraries.of(
            "a", "b", "ab", "a-b", "a.b", "A", "a_b", "{a}", "{b}", "{ab}", "route", "get");
    Arbitrary<String> paths =
        segments
            .list()
            .ofMaxSize(4)
            .map(parts -> "/" + String.join("/", parts))
            .filter(LogicalIdsTest::isPath);
    return Combinators.combine(Arbitraries.of(HttpMethod.values()), paths)
        .as((method, path) -> new Trigger.HttpRoute(method, RoutePath.parse(path)))
        .list()
        .ofMaxSize(60);
  }

  private static boolean isPath(String text) {
    return List.of("{a}", "{b}", "{ab}").stream()
        .allMatch(name -> text.indexOf(name) == text.lastIndexOf(name));
  }
}
