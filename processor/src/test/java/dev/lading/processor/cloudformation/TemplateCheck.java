package dev.lading.processor.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what no resource schema says: that references lead somewhere and in no circle, and the
 * rules that stand in AWS's prose.
 */
public final class TemplateCheck {

  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^}.]+)(?:\\.([^}]+))?}");
  private static final Pattern ROUTE_KEY =
      Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY) /\\S*|\\$default");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "AWS::Lambda::Function.Arn",
          "AWS::Lambda::Version.Version",
          "AWS::IAM::Role.Arn",
          "AWS::SQS::Queue.Arn",
          "AWS::Logs::LogGroup.Arn",
          "AWS::Events::Rule.Arn",
          "AWS::Lambda::Url.FunctionUrl",
          "AWS::ApiGatewayV2::Api.ApiEndpoint",
          "AWS::ApiGateway::RestApi.RootResourceId");

  private final ParsedTemplate template;
  private final RestApiCheck rest;
  private final Set<String> findings = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();

  private TemplateCheck(ParsedTemplate template) {
    this.template = template;
    this.rest = new RestApiCheck(template);
  }

  /** What is wrong with the template; nothing where it is right. */
  public static Set<String> findings(ParsedTemplate template) {
    TemplateCheck check = new TemplateCheck(template);
    check.references();
    check.conditions();
    check.circles();
    // The rules follow references, so they need all of them to lead somewhere.
    if (check.findings.stream().noneMatch(finding -> finding.startsWith("dangling"))) {
      check.template.resources().forEach(check::rules);
    }
    return check.findings;
  }

  /** The logical ids that a node refers to. */
  static Set<String> references(Object node) {
    Set<String> ids = new LinkedHashSet<>();
    visit(node, (id, attribute) -> ids.add(id));
    return ids;
  }

  /** What is told of each reference; the attribute is empty for a plain one. */
  private interface ReferenceVisitor {
    void reference(String id, String attribute);
  }

  private static void visit(Object node, ReferenceVisitor visitor) {
    if (node instanceof List<?> list) {
      list.forEach(item -> visit(item, visitor));
    } else if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key.equals("Ref")) {
              visitor.reference((String) value, "");
            } else if (key.equals("Fn::GetAtt")) {
              visitor.reference(
                  (String) ((List<?>) value).get(0), (String) ((List<?>) value).get(1));
            } else if (key.equals("Fn::Sub")) {
              Matcher matcher = SUBSTITUTION.matcher((String) value);
              while (matcher.find()) {
                visitor.reference(
                    matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
              }
            } else {
              visit(value, visitor);
            }
          });
    }
  }

  private void references() {
    Set<String> parameters = template.section("Parameters").keySet();
    Set<String> resources = template.section("Resources").keySet();
    visit(
        List.of(
            template.section("Conditions"),
            template.section("Resources"),
            template.section("Outputs")),
        (id, attribute) -> {
          used.add(id);
          boolean known =
              attribute.isEmpty()
                  ? id.startsWith("AWS::") || parameters.contains(id) || resources.contains(id)
                  : resources.contains(id)
                      && ATTRIBUTES.contains(template.resource(id).type() + "." + attribute);
          require(known, "dangling reference " + id + "." + attribute);
        });
    parameters.forEach(
        id -> {
          require(used.contains(id), "unused parameter " + id);
          require(!resources.contains(id), "parameter and resource " + id);
        });
    resources.forEach(id -> require(id.matches("[A-Za-z0-9]{1,255}"), "logical id " + id));
  }

  /** Every condition that is asked for is there, and every one is asked for. */
  private void conditions() {
    Set<String> asked = new LinkedHashSet<>();
    asked(template.tree(), asked);
    Set<String> known = template.section("Conditions").keySet();
    asked.forEach(name -> require(known.contains(name), "no condition " + name));
    known.forEach(name -> require(asked.contains(name), "unused condition " + name));
  }

  private static void asked(Object node, Set<String> names) {
    if (node instanceof List<?> list) {
      list.forEach(item -> asked(item, names));
    } else if (node instanceof Map<?, ?> map) {
      if (map.get("Fn::If") instanceof List<?> branches) {
        names.add((String) branches.get(0));
      }
      // In policies, it is a map of another meaning.
      if (map.get("Condition") instanceof String name) {
        names.add(name);
      }
      map.values().forEach(value -> asked(value, names));
    }
  }

  private void circles() {
    Set<String> done = new LinkedHashSet<>();
    template.section("Resources").keySet().forEach(id -> circle(id, new ArrayList<>(), done));
  }

  private void circle(String id, List<String> underWay, Set<String> done) {
    require(!underWay.contains(id), "circle of " + id);
    Object resource = template.section("Resources").get(id);
    if (underWay.contains(id) || resource == null || !done.add(id)) {
      return;
    }
    underWay.add(id);
    references(resource).forEach(other -> circle(other, underWay, done));
    underWay.remove(id);
  }

  private void rules(ParsedTemplate.ParsedResource resource) {
    switch (resource.type()) {
      case "AWS::Lambda::Function" -> function(resource);
      case "AWS::IAM::Role" -> role(resource);
      case "AWS::Lambda::Permission" -> permission(resource);
      case "AWS::Lambda::EventSourceMapping" -> {
        require(
            List.of("ReportBatchItemFailures").equals(resource.property("FunctionResponseTypes")),
            "no partial batch responses");
        if (!isOfStream(resource)) {
          subscription(resource);
        }
      }
      case "AWS::Lambda::Alias" -> alias(resource);
      case "AWS::Scheduler::Schedule" -> {
        require(resource.property("State") != null, "schedule without State");
        require(resource.property("Target/RetryPolicy") != null, "schedule without a retry policy");
        require(
            String.valueOf(resource.property("Target/Input")).contains("lading.schedule"),
            "schedule without a name in its input");
      }
      case "AWS::Events::Rule" -> {
        require(resource.property("Targets/0/RetryPolicy") != null, "rule without a retry policy");
        references(resource.property("Targets/0/DeadLetterConfig"))
            .forEach(queue -> mayLeave(resource.id(), queue));
      }
      case "AWS::ApiGatewayV2::Api" ->
          require("HTTP".equals(resource.property("ProtocolType")), "API of another protocol");
      case "AWS::ApiGatewayV2::Route" -> {
        String key = String.valueOf(resource.property("RouteKey"));
        require(ROUTE_KEY.matcher(key).matches(), "route key " + key);
        Set<String> targets = references(resource.property("Target"));
        require(targets.size() == 1, "route without an integration " + key);
      }
      case "AWS::ApiGateway::Method" -> rest.method(resource).forEach(findings::add);
      case "AWS::ApiGateway::Deployment" -> rest.deployment(resource).forEach(findings::add);
      default -> {}
    }
  }

  private void function(ParsedTemplate.ParsedResource function) {
    require(
        "Image".equals(function.property("PackageType")), "no container image " + function.id());
    for (String property : List.of("Handler", "Runtime", "Layers")) {
      require(function.property(property) == null, property + " with a container image");
    }
    for (String property : List.of("EntryPoint", "Command", "WorkingDirectory")) {
      require(function.property("ImageConfig/" + property) != null, "no " + property);
    }
    Object image = function.property("Code/ImageUri/Ref");
    Object parameter = template.section("Parameters").get(String.valueOf(image));
    require(parameter != null, "image not by parameter");
    require(ParsedTemplate.at(parameter, "Default") == null, "image with a default");
    List<?> command = (List<?>) function.property("ImageConfig/Command");
    require(
        command != null
            && command
                .get(0)
                .equals(function.property("Environment/Variables/LAMBDA_HANDLER_PATH")),
        "handler paths differ");
    Set<String> queues = new LinkedHashSet<>();
    Set<String> streams = new LinkedHashSet<>();
    for (var mapping : template.resources("AWS::Lambda::EventSourceMapping")) {
      if (function.id().equals(functionOf(mapping))) {
        (isOfStream(mapping) ? streams : queues)
            .addAll(references(mapping.property("EventSourceArn")));
      }
    }
    told(function, "LADING_QUEUES", queues);
    told(function, "LADING_STREAMS", streams);
    require(
        permitted(function, "sqs:ReceiveMessage").equals(queues),
        "queues permitted differ from queues mapped");
    Set<String> readable = permitted(function, "dynamodb:GetRecords");
    readable.addAll(permitted(function, "kinesis:GetRecords"));
    require(readable.equals(streams), "streams permitted differ from streams mapped");
  }

  private static boolean isOfStream(ParsedTemplate.ParsedResource mapping) {
    return mapping.property("StartingPosition") != null;
  }

  private void told(ParsedTemplate.ParsedResource function, String variable, Set<String> mapped) {
    Object told = function.property("Environment/Variables/" + variable);
    require(references(told).equals(mapped), variable + " differs from what is mapped");
  }

  /** What the statements with the action are on. */
  private Set<String> permitted(ParsedTemplate.ParsedResource function, String action) {
    Set<String> permitted = new LinkedHashSet<>();
    for (String role : references(function.property("Role"))) {
      for (Object policy : (List<?>) template.resource(role).property("Policies")) {
        Object statement = ParsedTemplate.at(policy, "PolicyDocument/Statement/0");
        if (String.valueOf(ParsedTemplate.at(statement, "Action")).contains(action)) {
          permitted.addAll(references(ParsedTemplate.at(statement, "Resource")));
        }
      }
    }
    return permitted;
  }

  private void permission(ParsedTemplate.ParsedResource permission) {
    if (permission.property("FunctionUrlAuthType") != null) {
      require(
          "lambda:InvokeFunctionUrl".equals(permission.property("Action")),
          "permission of another action than that of a URL");
    } else if (!Boolean.TRUE.equals(permission.property("InvokedViaFunctionUrl"))) {
      require(permission.property("SourceArn") != null, "permission without SourceArn");
      require(permission.property("SourceAccount") != null, "permission without SourceAccount");
    }
  }

  /** A rule has no role, so that the queue of its dead letters must let it in. */
  private void mayLeave(String rule, String queue) {
    require(
        template.resources("AWS::SQS::QueuePolicy").stream()
            .filter(policy -> references(policy.property("Queues")).contains(queue))
            .anyMatch(
                policy ->
                    references(policy.property("PolicyDocument/Statement/0/Condition"))
                        .contains(rule)),
        queue + " does not take dead letters of " + rule);
  }

  private void role(ParsedTemplate.ParsedResource role) {
    Object policies = role.property("Policies");
    for (Object policy : policies == null ? List.of() : (List<?>) policies) {
      if ("declared".equals(ParsedTemplate.at(policy, "PolicyName"))) {
        // What the user allows is the user's affair.
        continue;
      }
      for (Object each : (List<?>) ParsedTemplate.at(policy, "PolicyDocument/Statement")) {
        statement(each);
      }
    }
  }

  private void statement(Object statement) {
    String actions = String.valueOf(ParsedTemplate.at(statement, "Action"));
    Object resources = ParsedTemplate.at(statement, "Resource");
    require(!actions.contains("*"), "wildcard action");
    require(!references(resources).isEmpty(), "policy on no resource of the template");
    // All objects of one bucket, and all streams of one table, are no wildcard resource.
    boolean parts = actions.contains("s3:GetObject") || actions.contains("dynamodb:ListStreams");
    require(parts || !String.valueOf(resources).contains("*"), "wildcard resource");
  }

  private void subscription(ParsedTemplate.ParsedResource mapping) {
    var function = template.resource(functionOf(mapping));
    if (mapping.property("EventSourceArn/Ref") != null) {
      return;
    }
    var queue = template.resource((String) mapping.property("EventSourceArn/Fn::GetAtt/0"));
    int visibility = (int) queue.property("VisibilityTimeout");
    require(visibility >= (int) function.property("Timeout"), "visibility too short");
    Object deadLetters = queue.property("RedrivePolicy/deadLetterTargetArn/Fn::GetAtt/0");
    if (deadLetters != null) {
      Object fifo = template.resource((String) deadLetters).property("FifoQueue");
      require(
          String.valueOf(fifo).equals(String.valueOf(queue.property("FifoQueue"))),
          "dead letters of another sort");
    }
  }

  /** The id of the function that a mapping calls, be it by an alias. */
  private String functionOf(ParsedTemplate.ParsedResource mapping) {
    String target = (String) mapping.property("FunctionName/Ref");
    var resource = template.resource(target);
    return resource.type().equals("AWS::Lambda::Alias")
        ? (String) resource.property("FunctionName/Ref")
        : target;
  }

  private boolean isQueue(String id) {
    return template.section("Parameters").containsKey(id)
        || template.section("Resources").containsKey(id)
            && template.resource(id).type().equals("AWS::SQS::Queue");
  }

  /** What has an alias is called by it, and by nothing else. */
  private void alias(ParsedTemplate.ParsedResource alias) {
    String function = (String) alias.property("FunctionName/Ref");
    for (var other : template.resources()) {
      boolean publishes =
          other.type().equals("AWS::Lambda::Version") || other.type().equals("AWS::Lambda::Alias");
      require(
          publishes || !references(other.properties()).contains(function),
          other.id() + " goes past the alias of " + function);
    }
    require(
        !references(template.section("Outputs")).contains(function),
        "an output goes past the alias of " + function);
  }

  private void require(boolean condition, String finding) {
    if (!condition) {
      findings.add(finding);
    }
  }
}
