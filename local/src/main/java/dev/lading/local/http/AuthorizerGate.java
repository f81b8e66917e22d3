package dev.lading.local.http;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.Authorizer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request may come in.
 *
 * <p>A function of the application that is an authorizer is asked as API Gateway would. Nothing
 * stands in for user pools, issuers of tokens and AWS credentials here, because only those who have
 * their keys can: the caller says what they would, in a header that API Gateway does not know, or
 * the run was told to believe tokens and signatures as they are.
 */
final class AuthorizerGate {

  private final LocalApi api;
  private final ApiFront front;
  private final Refusals refusals;
  private final AuthorizerAnswers answers;
  private final UnverifiedToken tokens;

  AuthorizerGate(LocalApi api, ApiFront front, InstantSource clock) {
    this.api = api;
    this.front = front;
    this.refusals = front.form().refusals();
    this.answers = new AuthorizerAnswers(clock);
    this.tokens = new UnverifiedToken(clock);
  }

  Decision decide(ApiFront.Call call) {
    if (!call.request().header(ApiRequest.AUTHORIZER_HEADER).isEmpty()) {
      return said(call.request());
    }
    if (call.route().authorization().isOpen()) {
      return new Decision.Allowed(Map.of());
    }
    if (call.route().authorization().isIam()) {
      return UnverifiedSignature.decide(
          call.request(), api.unverifiedTokens(), refusals.unsigned());
    }
    Authorizer authorizer =
        api.settings().authorizer(call.route().authorization().authorizer()).orElseThrow();
    if (authorizer instanceof Authorizer.Jwt || authorizer instanceof Authorizer.Cognito) {
      return token(authorizer, call);
    }
    Optional<LocalFunction> function = api.deciding(authorizer);
    return function.isPresent()
        ? ask(function.get(), authorizer, call)
        : unauthorized(
            "the function of the authorizer '%s' is not one of this application; say what it would"
                    .formatted(authorizer.name())
                + hint(call));
  }

  /** What the caller says in the place of an authorizer; nothing where there is no word of it. */
  static Decision said(ApiRequest request) {
    String said = request.header(ApiRequest.AUTHORIZER_HEADER);
    if (said.isEmpty()) {
      return new Decision.Allowed(Map.of());
    }
    try {
      return new Decision.Allowed(Json.readObject(said.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJsonException e) {
      return new Decision.Refused(
          Refusal.of(400, "Bad Request")
              .because(ApiRequest.AUTHORIZER_HEADER + " is not a JSON object"));
    }
  }

  private Decision unauthorized(String reason) {
    return new Decision.Refused(refusals.unauthorized().because(reason));
  }

  private String hint(ApiFront.Call call) {
    String example = AuthorizerSample.of(call.route().authorization(), api.settings());
    return " with the header %s, such as %s".formatted(ApiRequest.AUTHORIZER_HEADER, example);
  }

  private Decision token(Authorizer authorizer, ApiFront.Call call) {
    String missing = IdentitySources.missing(authorizer, call);
    if (!missing.isEmpty() && api.unverifiedTokens()) {
      return unauthorized("the request has no token in " + missing);
    }
    if (!api.unverifiedTokens()) {
      return unauthorized(
          "the tokens of the authorizer '%s' cannot be verified here; say their claims"
                  .formatted(authorizer.name())
              + hint(call)
              + ", or start the run with unverified tokens");
    }
    String token = IdentitySources.values(authorizer, call).get(0);
    try {
      Map<String, String> claims = tokens.claims(token, authorizer);
      List<String> wanted = call.route().authorization().scopes();
      if (authorizer instanceof Authorizer.Cognito) {
        UnverifiedToken.checkUse(claims, !wanted.isEmpty());
      }
      if (!wanted.isEmpty()
          && UnverifiedToken.scopes(claims).stream().noneMatch(wanted::contains)) {
        String reason = "the token has none of the scopes " + String.join(", ", wanted);
        return authorizer instanceof Authorizer.Cognito
            ? unauthorized(reason)
            : new Decision.Refused(refusals.denied().because(reason));
      }
      return new Decision.Allowed(front.ofToken(claims, call));
    } catch (UnverifiedToken.RefusedTokenException e) {
      return unauthorized("the token " + e.getMessage());
    }
  }

  private Decision ask(LocalFunction function, Authorizer authorizer, ApiFront.Call call) {
    String missing = IdentitySources.missing(authorizer, call);
    if (!missing.isEmpty()) {
      return unauthorized("the request has no " + missing + ", so no authorizer is asked");
    }
    if (authorizer instanceof Authorizer.Token token && !isValid(token, call.request())) {
      return unauthorized("the token does not match " + token.validation().orElse(""));
    }
    AuthorizerAnswers.Key key =
        new AuthorizerAnswers.Key(authorizer.name(), IdentitySources.values(authorizer, call));
    Optional<byte[]> kept = answers.get(key);
    if (kept.isPresent()) {
      return decision(kept.get(), call);
    }
    Cause cause = new Cause("authorizer", authorizer.name(), HttpGateway.label(call.request()));
    Outcome outcome = function.invoke(cause, front.authorizerEvent(call, authorizer));
    if (!(outcome instanceof Outcome.Answered answered)) {
      return failed(outcome.failure());
    }
    Decision decision = decision(answered.body(), call);
    boolean wrong =
        decision instanceof Decision.Refused refused
            && refused.refusal().status() == refusals.unsure().status();
    if (!wrong) {
      answers.put(key, answered.body(), ttl(authorizer));
    }
    return decision;
  }

  private static boolean isValid(Authorizer.Token token, ApiRequest request) {
    String sent = request.header(token.header().toLowerCase(Locale.ROOT));
    return token.validation().isEmpty() || sent.matches(token.validation().get());
  }

  private static int ttl(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return token.resultTtl();
    }
    return authorizer instanceof Authorizer.Lambda lambda ? lambda.resultTtl() : 0;
  }

  private Decision decision(byte[] answer, ApiFront.Call call) {
    try {
      return front.decision(answer, call);
    } catch (MalformedJsonException e) {
      return new Decision.Refused(
          refusals.unsure().because("the authorizer's answer is not JSON: " + e.getMessage()));
    }
  }

  /** A function that throws an exception with this message refuses, and does not fail. */
  private Decision failed(Outcome.@Nullable Failed failure) {
    return failure != null && failure.message().equals("Unauthorized")
        ? unauthorized("the authorizer threw 'Unauthorized'")
        : new Decision.Refused(refusals.unsure().because("the authorizer failed: " + failure));
  }
}
