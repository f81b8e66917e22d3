package dev.lading.local.http;

import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.Authorizer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a JSON Web Token, and checks all of them that API Gateway does. Who signed
 * the token is not checked: for that one would have to ask its issuer for the keys.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying
 *     JSON web tokens of Amazon Cognito</a>
 */
final class UnverifiedToken {

  private static final String BEARER = "Bearer ";

  /** Of numbers with more, the exponent is written. */
  private static final int MAX_ZEROS = 100;

  private final InstantSource clock;

  UnverifiedToken(InstantSource clock) {
    this.clock = clock;
  }

  /** Says why a token does not count. */
  static final class RefusedTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedTokenException(String message) {
      super(message);
    }
  }

  /**
   * The claims of a token that is meant for an authorizer, and of this time.
   *
   * @throws RefusedTokenException when the token has no {@code exp}, is of another time, issuer or
   *     audience, or is no token at all
   */
  Map<String, String> claims(String token, Authorizer authorizer) throws RefusedTokenException {
    Map<?, ?> claims = payload(token);
    checkTimes(claims);
    if (authorizer instanceof Authorizer.Jwt jwt) {
      check(claims, jwt);
    } else if (authorizer instanceof Authorizer.Cognito cognito) {
      check(claims, cognito);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    claims.forEach((name, value) -> texts.put(String.valueOf(name), text(value)));
    return texts;
  }

  private static Map<?, ?> payload(String token) throws RefusedTokenException {
    boolean bearer = token.regionMatches(true, 0, BEARER, 0, BEARER.length());
    String[] parts = (bearer ? token.substring(BEARER.length()) : token).strip().split("\\.", -1);
    if (parts.length != 3) {
      throw new RefusedTokenException("is none: it has no three parts with dots between");
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      return Json.readObject(json);
    } catch (IllegalArgumentException | MalformedJsonException e) {
      throw new RefusedTokenException("is none: its second part is not JSON in Base64");
    }
  }

  /** A token without an end would count for ever. */
  private void checkTimes(Map<?, ?> claims) throws RefusedTokenException {
    BigDecimal now = BigDecimal.valueOf(clock.instant().getEpochSecond());
    Optional<BigDecimal> end = time(claims, "exp");
    if (end.isEmpty()) {
      throw new RefusedTokenException("has no exp, and so no end");
    }
    if (end.get().compareTo(now) <= 0) {
      throw new RefusedTokenException("has expired, by its exp " + end.get());
    }
    Optional<BigDecimal> start = time(claims, "nbf");
    if (start.isPresent() && start.get().compareTo(now) > 0) {
      throw new RefusedTokenException("does not count yet, by its nbf " + start.get());
    }
    Optional<BigDecimal> issued = time(claims, "iat");
    if (issued.isPresent() && issued.get().compareTo(now) > 0) {
      throw new RefusedTokenException("was issued in the future, by its iat " + issued.get());
    }
  }

  /** A time in seconds; whatever else a claim says must not count as if it were not there. */
  private static Optional<BigDecimal> time(Map<?, ?> claims, String name)
      throws RefusedTokenException {
    Object value = claims.get(name);
    if (value == null && !claims.containsKey(name)) {
      return Optional.empty();
    }
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    throw new RefusedTokenException("has a time that is no number, in its " + name);
  }

  /** What is a parameter of the template, no one knows here. */
  private static void check(Map<?, ?> claims, Authorizer.Jwt jwt) throws RefusedTokenException {
    if (jwt.issuer().isPresent() && !jwt.issuer().get().equals(claims.get("iss"))) {
      throw new RefusedTokenException(
          "is issued by %s, not by %s".formatted(claims.get("iss"), jwt.issuer().get()));
    }
    Object meant = claims.get("aud") == null ? claims.get("client_id") : claims.get("aud");
    List<?> audience = meant instanceof List<?> several ? several : List.of(String.valueOf(meant));
    if (!jwt.audience().isEmpty() && jwt.audience().stream().noneMatch(audience::contains)) {
      throw new RefusedTokenException(
          "is meant for %s, not for %s".formatted(meant, String.join(" or ", jwt.audience())));
    }
  }

  /** What a route takes: an access token where it asks for scopes, an identity token otherwise. */
  static void checkUse(Map<String, String> claims, boolean scoped) throws RefusedTokenException {
    String use = scoped ? "access" : "id";
    String actual = claims.get("token_use");
    if (actual == null) {
      throw new RefusedTokenException(
          "has no token_use, and the route takes the use '%s'".formatted(use));
    }
    if (!actual.equals(use)) {
      throw new RefusedTokenException(
          "is for the use '%s', and the route takes '%s'".formatted(actual, use));
    }
  }

  private static void check(Map<?, ?> claims, Authorizer.Cognito cognito)
      throws RefusedTokenException {
    String issuer = String.valueOf(claims.get("iss"));
    String pool = issuer.substring(issuer.lastIndexOf('/') + 1);
    if (!cognito.userPools().isEmpty()
        && cognito.userPools().stream().noneMatch(arn -> arn.endsWith(":userpool/" + pool))) {
      throw new RefusedTokenException("is issued by " + issuer + ", which is none of the pools");
    }
  }

  /** As API Gateway hands claims on: all of them as texts. */
  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(UnverifiedToken::text).collect(Collectors.joining(" ", "[", "]"));
    }
    if (value instanceof BigDecimal number) {
      // The client chooses the exponent: without a limit, a few bytes become gigabytes of zeros.
      return Math.abs((long) number.scale()) > MAX_ZEROS
          ? number.toString()
          : number.toPlainString();
    }
    return value instanceof Map<?, ?> map
        ? new String(Json.bytes(fields(map)), StandardCharsets.UTF_8)
        : String.valueOf(value);
  }

  private static Map<String, @Nullable Object> fields(Map<?, ?> map) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    return fields;
  }

  /** The scopes in a token's claims, whichever of the two names it has for them. */
  static List<String> scopes(Map<String, String> claims) {
    String scopes = claims.getOrDefault("scope", claims.getOrDefault("scp", ""));
    return Arrays.stream(scopes.replaceAll("[\\[\\]]", "").split(" ", -1))
        .filter(scope -> !scope.isEmpty())
        .toList();
  }
}
