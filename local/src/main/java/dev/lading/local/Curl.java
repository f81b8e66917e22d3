package dev.lading.local;

import static java.util.stream.Collectors.joining;

import dev.lading.local.control.ControlApi;
import dev.lading.local.http.AuthorizerSample;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.local.http.LocalApi;
import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.HttpApi;
import dev.lading.model.HttpMethod;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.model.RoutePath;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes the line to try for a trigger. */
final class Curl implements Trigger.Cases<String> {

  private final URI address;
  private final Function function;
  private final Handler handler;
  private final HttpApi api;

  Curl(URI address, Function function, Handler handler, HttpApi api) {
    this.address = address;
    this.function = function;
    this.handler = handler;
    this.api = api;
  }

  @Override
  public String route(Trigger.HttpRoute route) {
    String method =
        switch (route.method()) {
          case GET, ANY -> "";
          case HEAD -> " --head";
          default -> " -X " + route.method();
        };
    String root =
        function.url().isPresent()
            ? FunctionUrlGateway.path(function.name().value())
            : LocalApi.root(api);
    String url = address + root + path(route.path()) + query();
    // Without -N curl keeps what has come until there is more.
    return "curl"
        + (function.streams() ? " -N" : "")
        + method
        + credentials(LocalApi.authorization(function, route))
        + body(route.method())
        + " '"
        + url
        + "'";
  }

  /** What the authorizer looks at; what it would say, where it is none that can be asked here. */
  private String credentials(Authorization authorization) {
    if (authorization.isOpen()) {
      return "";
    }
    Optional<Authorizer> authorizer = api.authorizer(authorization.authorizer());
    if (authorizer.flatMap(LocalApi::function).isEmpty()) {
      return " -H '%s: %s'"
          .formatted(AuthorizerSample.header(), AuthorizerSample.of(authorization, api));
    }
    return authorizer.get().identitySources().stream()
        .filter(source -> source.startsWith(Authorizer.HEADER))
        .map(source -> " -H '" + source.substring(Authorizer.HEADER.length()) + ": text'")
        .collect(joining());
  }

  /** The query that the handler cannot do without. */
  private String query() {
    return handler.parameters().stream()
        .filter(parameter -> parameter.source() == Parameter.Source.QUERY)
        .filter(parameter -> parameter.defaultValue().isEmpty())
        .filter(parameter -> !(parameter.type() instanceof JavaType.Declared type && lenient(type)))
        .map(parameter -> parameter.name() + "=" + sample(parameter.type()))
        .collect(joining("&", "?", ""))
        .replaceFirst("\\?$", "");
  }

  private static boolean lenient(JavaType.Declared type) {
    return type.binaryName().equals("java.util.Optional")
        || type.binaryName().equals("java.util.List");
  }

  private static String sample(JavaType type) {
    if (type.toString().equals("boolean")) {
      return "true";
    }
    return type instanceof JavaType.Primitive ? "1" : "text";
  }

  private String body(HttpMethod method) {
    boolean sent =
        method != HttpMethod.GET
            && method != HttpMethod.HEAD
            && handler.parameters().stream()
                .anyMatch(parameter -> parameter.source() == Parameter.Source.BODY);
    return sent ? " -H 'content-type: application/json' -d '{}'" : "";
  }

  /** A path that the route takes; braces would mean something to curl. */
  private String path(RoutePath path) {
    return path.toString().replaceAll("[{}+]", "");
  }

  @Override
  public String queue(Trigger.QueueSubscription subscription) {
    String group = subscription.queue().fifo() ? " -H 'message-group-id: a'" : "";
    return "curl"
        + group
        + " -d '{}' "
        + address
        + ControlApi.ROOT
        + "queues/"
        + subscription.queue();
  }

  @Override
  public String schedule(Trigger.Schedule schedule) {
    return "curl -X POST " + address + ControlApi.ROOT + "schedules/" + schedule.name();
  }

  @Override
  public String rule(EventRule rule) {
    return post("rules", rule.name().value(), " -d '{}'");
  }

  @Override
  public String bucket(BucketEvents bucket) {
    String key = bucket.prefix() + "sample" + bucket.suffix();
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return "curl -X POST '"
        + address
        + ControlApi.ROOT
        + "buckets/"
        + bucket.bucket()
        + "?key="
        + encoded
        + "'";
  }

  @Override
  public String topic(TopicSubscription subscription) {
    return post("topics", subscription.topic().value(), " -d '{}'");
  }

  @Override
  public String tableStream(TableStream table) {
    return post("tables", table.table().value(), " -d '{\"Keys\":{\"id\":{\"S\":\"1\"}}}'");
  }

  @Override
  public String dataStream(DataStream stream) {
    return post("streams", stream.stream().value(), " -d '{}'");
  }

  @Override
  public String invocation(DirectInvocation invocation) {
    return post("invocations", function.name() + "/" + invocation.name(), " -d '{}'");
  }

  private String post(String kind, String name, String data) {
    return "curl" + data + " " + address + ControlApi.ROOT + kind + "/" + name;
  }
}
