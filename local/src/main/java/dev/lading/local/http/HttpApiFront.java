package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.Authorizer;
import dev.lading.model.HttpApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP API: payload format 2.0, and authorizers that answer whether a request is authorized.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers for HTTP APIs</a>
 */
final class HttpApiFront implements ApiFront {

  /** API Gateway's limit on the time for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Answers.Form form;

  HttpApiFront(HttpApi api) {
    this.form =
        new Answers.Form(
            (answer, exchange) -> HttpApiResponse.read(answer),
            Refusals.HTTP,
            new CrossOriginHeaders(api.cors()),
            PATIENCE);
  }

  @Override
  public Optional<String> path(HttpExchange exchange) {
    return Optional.of(ApiRequest.decodedPath(exchange));
  }

  @Override
  public Refusal elsewhere() {
    return form.refusals().noRoute();
  }

  @Override
  public Answers.Form form() {
    return form;
  }

  @Override
  public byte[] event(Call call, Map<String, @Nullable Object> said) {
    return new HttpApiEvent(call.request(), call.route().key(), call.pathParameters())
        .withAuthorizer(said)
        .write();
  }

  @Override
  public byte[] authorizerEvent(Call call, Authorizer authorizer) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("type", "REQUEST");
    event.put("routeArn", arn(call.request()));
    List<String> identity = IdentitySources.values(authorizer, call);
    event.put("identitySource", identity.isEmpty() ? null : identity);
    try {
      Map<String, @Nullable Object> whole = Json.readObject(event(call, Map.of()));
      whole.remove("body");
      whole.remove("isBase64Encoded");
      whole.forEach(event::putIfAbsent);
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("the event is JSON", e);
    }
    return Json.bytes(event);
  }

  /** As the route is called: method and path, in the stage. */
  private static String arn(ApiRequest request) {
    return "arn:aws:execute-api:%s:%s:local/$default/%s%s"
        .formatted(LocalNames.REGION, LocalNames.ACCOUNT, request.method(), request.path());
  }

  @Override
  public Decision decision(byte[] answer, Call call) throws MalformedJsonException {
    if (!(Json.read(answer) instanceof Map<?, ?> decision)
        || !(decision.get("isAuthorized") instanceof Boolean authorized)) {
      return new Decision.Refused(
          form.refusals()
              .unsure()
              .because(
                  "the authorizer answered no {\"isAuthorized\": true, \"context\": {...}}; a policy"
                      + " is for REST APIs"));
    }
    if (!authorized) {
      return new Decision.Refused(form.refusals().denied().because("the authorizer said no"));
    }
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("lambda", decision.get("context") instanceof Map<?, ?> context ? context : Map.of());
    return new Decision.Allowed(said);
  }

  /** With the scopes that the route asks for and the token has. */
  @Override
  public Map<String, @Nullable Object> ofToken(Map<String, String> claims, Call call) {
    List<String> scopes = new ArrayList<>(call.route().authorization().scopes());
    scopes.retainAll(UnverifiedToken.scopes(claims));
    Map<String, @Nullable Object> jwt = new LinkedHashMap<>();
    jwt.put("claims", claims);
    jwt.put("scopes", scopes.isEmpty() ? null : scopes);
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("jwt", jwt);
    return said;
  }
}
