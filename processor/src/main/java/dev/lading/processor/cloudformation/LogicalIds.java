package dev.lading.processor.cloudformation;

import dev.lading.model.FunctionName;
import dev.lading.model.ImageName;
import dev.lading.model.LogicalName;
import dev.lading.model.QueueName;
import dev.lading.model.RoutePath;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import dev.lading.model.VpcName;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Derives logical ids from natural names, and from nothing else: a declaration keeps its ids
 * whatever else the application declares, so CloudFormation never replaces a resource because
 * another one came or went.
 *
 * <p>An id is the name in Pascal case and a word for the kind: {@code llm-shared-http} becomes
 * {@code LlmSharedHttpFunction}. Different names have different ids:
 *
 * <ul>
 *   <li>Where the name can be read back from its Pascal case (lower-case words, each starting with
 *       a letter, joined by single hyphens), that alone is the id.
 *   <li>Where it cannot ({@code a_b}, {@code {id}} against {@code id}), eight hexadecimal digits of
 *       the name's SHA-256 follow. No id of the first sort ends so.
 *   <li>No kind's word ends with another kind's word, so kinds never meet.
 * </ul>
 */
final class LogicalIds {

  /** The API of the template, or the parameter of a function's own template that names one. */
  static final LogicalId HTTP_API = new LogicalId("HttpApi");

  /** The API's only stage. */
  static final LogicalId HTTP_API_STAGE = new LogicalId("HttpApiStage");

  /** Where the API's access log goes. */
  static final LogicalId HTTP_API_ACCESS_LOG = new LogicalId("HttpApiAccessLog");

  /** The REST API of the template, or the parameter with the id of one that is there already. */
  static final LogicalId REST_API = new LogicalId("RestApi");

  /** The output with the API's address. */
  static final LogicalId API_URL = new LogicalId("ApiUrl");

  private static final Pattern PLAIN_SEGMENT = Pattern.compile("[a-z][a-z0-9]*");

  private LogicalIds() {}

  static LogicalId imageUri(ImageName image) {
    return new LogicalId(LogicalName.imageUri(image));
  }

  static LogicalId function(FunctionName function) {
    return named(function.value(), "Function");
  }

  static LogicalId functionRole(FunctionName function) {
    return named(function.value(), "FunctionRole");
  }

  static LogicalId functionLog(FunctionName function) {
    return named(function.value(), "FunctionLog");
  }

  static LogicalId functionVersion(FunctionName function) {
    return named(function.value(), "FunctionVersion");
  }

  /** The alias of the version that events go to. */
  static LogicalId functionAlias(FunctionName function) {
    return named(function.value(), "FunctionAlias");
  }

  /** The parameter with the ids of a VPC's subnets. */
  static LogicalId subnetIds(VpcName vpc) {
    return named(vpc.value(), "VpcSubnetIds");
  }

  /** The parameter with the ids of a VPC's security groups. */
  static LogicalId securityGroupIds(VpcName vpc) {
    return named(vpc.value(), "VpcSecurityGroupIds");
  }

  static LogicalId integration(FunctionName function) {
    return named(function.value(), "FunctionIntegration");
  }

  static LogicalId apiPermission(FunctionName function) {
    return named(function.value(), "FunctionApiPermission");
  }

  static LogicalId authorizer(String name) {
    return named(name, "Authorizer");
  }

  static LogicalId authorizerPermission(String name) {
    return named(name, "AuthorizerPermission");
  }

  static LogicalId authorizerIssuer(String name) {
    return named(name, "AuthorizerIssuer");
  }

  static LogicalId authorizerAudience(String name) {
    return named(name, "AuthorizerAudience");
  }

  static LogicalId authorizerFunction(String name) {
    return named(name, "AuthorizerLambdaArn");
  }

  /** The parameter with the ARNs of an authorizer's user pools. */
  static LogicalId authorizerUserPools(String name) {
    return named(name, "AuthorizerUserPoolArns");
  }

  /** The authorizer of a REST API, which is of another type than that of an HTTP API. */
  static LogicalId restAuthorizer(String name) {
    return named(name, "RestAuthorization");
  }

  static LogicalId schedulerRole(FunctionName function) {
    return named(function.value(), "FunctionSchedulerRole");
  }

  static LogicalId failedEvents(FunctionName function) {
    return named(function.value(), "FunctionFailedEvents");
  }

  static LogicalId asyncConfig(FunctionName function) {
    return named(function.value(), "FunctionAsyncConfig");
  }

  static LogicalId schedule(ScheduleName schedule) {
    return named(schedule.value(), "Schedule");
  }

  /** The classic rule that a schedule may be instead. */
  static LogicalId scheduleRule(ScheduleName schedule) {
    return named(schedule.value(), "ScheduleRule");
  }

  static LogicalId scheduleRulePermission(ScheduleName schedule) {
    return named(schedule.value(), "ScheduleRulePermission");
  }

  static LogicalId failedEventsPolicy(FunctionName function) {
    return named(function.value(), "FunctionFailedEventsPolicy");
  }

  static LogicalId queue(QueueName queue) {
    return queue(queue, "");
  }

  /** The parameter with the ARN of a queue that is made elsewhere. */
  static LogicalId queueArn(QueueName queue) {
    return queue(queue, "Arn");
  }

  static LogicalId deadLetters(QueueName queue) {
    return queue(queue, "DeadLetters");
  }

  static LogicalId subscription(QueueName queue) {
    return queue(queue, "Subscription");
  }

  static LogicalId route(Trigger.HttpRoute route) {
    return ofPath(route.method().name(), route.path(), "Route");
  }

  /** The method of a REST API. */
  static LogicalId method(String method, RoutePath path) {
    return ofPath(method, path, "Method");
  }

  /** The resource of a REST API that stands for the last segment of a path. */
  static LogicalId restPath(RoutePath path) {
    return ofPath("", path, "RestPath");
  }

  private static LogicalId ofPath(String method, RoutePath path, String kind) {
    boolean readableBack =
        path.segments().stream()
            .allMatch(
                segment ->
                    segment instanceof RoutePath.Literal literal
                        && PLAIN_SEGMENT.matcher(literal.text()).matches());
    String natural = method.isEmpty() ? path.toString() : method + " " + path;
    return id(
        LogicalName.pascalCase(method.toLowerCase(Locale.ROOT))
            + LogicalName.pascalCase(path.toString()),
        kind,
        natural,
        readableBack);
  }

  /** The function's own URL. */
  static LogicalId url(FunctionName function) {
    return named(function.value(), "FunctionUrl");
  }

  /** The permission to call the URL. */
  static LogicalId urlPermission(FunctionName function) {
    return named(function.value(), "FunctionUrlPermission");
  }

  /** The permission to call the function by its URL. */
  static LogicalId urlInvocation(FunctionName function) {
    return named(function.value(), "FunctionUrlInvocation");
  }

  /** The output with the URL. */
  static LogicalId urlAddress(FunctionName function) {
    return new LogicalId(url(function) + "Address");
  }

  static LogicalId functionArn(FunctionName function) {
    return new LogicalId(function(function) + "Arn");
  }

  static LogicalId queueUrl(QueueName queue) {
    return new LogicalId(queue(queue) + "Url");
  }

  /**
   * Most queues are called a queue already, and {@code WebhookQueueQueue} would stammer: only names
   * that do not end in the word get one, and another one.
   */
  private static LogicalId queue(QueueName queue, String part) {
    String name = queue.value();
    String stem = queue.fifo() ? name.substring(0, name.lastIndexOf('.')) : name;
    String pascal = LogicalName.pascalCase(stem);
    String word = queue.fifo() ? "Fifo" : pascal.endsWith("Queue") ? "" : "Sqs";
    return id(pascal, word + part, name, LogicalName.isReadableBack(stem));
  }

  /** The id of something of a kind; the kind's word must end with no other kind's. */
  static LogicalId named(String name, String kind) {
    return new LogicalId(LogicalName.of(name, kind));
  }

  private static LogicalId id(String pascal, String kind, String natural, boolean readableBack) {
    return new LogicalId(LogicalName.of(pascal, kind, natural, readableBack));
  }

  /** Eight hexadecimal digits of the text's SHA-256. */
  static String hash(String natural) {
    return LogicalName.hash(natural);
  }
}
