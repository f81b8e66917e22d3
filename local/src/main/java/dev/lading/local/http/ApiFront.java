package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.model.Authorizer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the two kinds of API do each in its own way. */
interface ApiFront {

  /**
   * A request and the route that takes it.
   *
   * @param request the request
   * @param route the route
   * @param pathParameters what the route's parameters take from the path
   */
  record Call(ApiRequest request, Routes.Route route, Map<String, String> pathParameters) {}

  /** The path that is looked up among the routes; empty where it is none of the API's. */
  Optional<String> path(HttpExchange exchange);

  /** What is answered where the path is none of the API's. */
  Refusal elsewhere();

  /** How functions' answers are read, and what is answered in their place. */
  Answers.Form form();

  /** The event that the function of a route gets. */
  byte[] event(Call call, Map<String, @Nullable Object> said);

  /** The event that a function gets that decides on a request. */
  byte[] authorizerEvent(Call call, Authorizer authorizer);

  /** What a function decided, by its answer. */
  Decision decision(byte[] answer, Call call) throws MalformedJsonException;

  /** What is said of the claims of a token. */
  Map<String, @Nullable Object> ofToken(Map<String, String> claims, Call call);
}
