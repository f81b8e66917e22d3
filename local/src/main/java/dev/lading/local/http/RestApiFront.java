package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.Authorizer;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A REST API: its stage in front of every path, payload format 1.0, and authorizers that answer an
 * IAM policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Use
 *     API Gateway Lambda authorizers</a>
 */
final class RestApiFront implements ApiFront {

  /** API Gateway's limit on the time for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(29);

  private final RestApi rest;
  private final BinaryMediaTypes binary;
  private final Answers.Form form;

  RestApiFront(HttpApi api) {
    this.rest = api.rest().orElse(RestApi.DEFAULT);
    this.binary = new BinaryMediaTypes(rest.binaryMediaTypes());
    this.form =
        new Answers.Form(
            (answer, exchange) -> RestApiResponse.read(answer, binary.areAccepted(exchange)),
            Refusals.REST,
            new RestCrossOrigin(api.cors()),
            PATIENCE);
  }

  @Override
  public Optional<String> path(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    String stage = "/" + rest.stage();
    if (!path.startsWith(stage)) {
      return Optional.empty();
    }
    String rest = path.substring(stage.length());
    return rest.isEmpty()
        ? Optional.of("/")
        : Optional.of(rest).filter(below -> below.startsWith("/"));
  }

  @Override
  public Refusal elsewhere() {
    return Refusal.of(403, "Forbidden")
        .because("every path of a REST API starts with its stage: /%s/...".formatted(rest.stage()));
  }

  @Override
  public Answers.Form form() {
    return form;
  }

  @Override
  public byte[] event(Call call, Map<String, @Nullable Object> said) {
    return Json.bytes(new RestApiEvent(call, said, rest, binary).fields());
  }

  @Override
  public byte[] authorizerEvent(Call call, Authorizer authorizer) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    if (authorizer instanceof Authorizer.Token) {
      event.put("type", "TOKEN");
      event.put("methodArn", arn(call.request()));
      event.put("authorizationToken", IdentitySources.values(authorizer, call).get(0));
      return Json.bytes(event);
    }
    event.put("type", "REQUEST");
    event.put("methodArn", arn(call.request()));
    event.putAll(new RestApiEvent(call, Map.of(), rest, binary).fields());
    event.remove("body");
    event.remove("isBase64Encoded");
    return Json.bytes(event);
  }

  private String arn(ApiRequest request) {
    return "arn:aws:execute-api:%s:%s:local/%s/%s%s"
        .formatted(
            LocalNames.REGION, LocalNames.ACCOUNT, rest.stage(), request.method(), request.path());
  }

  @Override
  public Decision decision(byte[] answer, Call call) throws MalformedJsonException {
    return AuthorizerPolicy.decide(Json.read(answer), arn(call.request()));
  }

  @Override
  public Map<String, @Nullable Object> ofToken(Map<String, String> claims, Call call) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("claims", claims);
    return said;
  }
}
