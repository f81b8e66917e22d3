package dev.lading.local.http;

import dev.lading.local.function.LocalFunction;
import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionUrl;
import dev.lading.model.HttpApi;
import dev.lading.model.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The application's API, as compilation left it, and the functions that may decide for it.
 *
 * @param settings the API's settings
 * @param functions all functions, by name
 * @param unverifiedTokens whether tokens and signatures that nobody can verify here are believed
 */
public record LocalApi(
    HttpApi settings, Map<String, LocalFunction> functions, boolean unverifiedTokens) {

  /** Copies the functions. */
  public LocalApi {
    functions = Map.copyOf(functions);
  }

  /** What every path of an API starts with: nothing, or a REST API's stage. */
  public static String root(HttpApi api) {
    return api.rest().map(rest -> "/" + rest.stage()).orElse("");
  }

  /** What every path of this API starts with. */
  public String root() {
    return root(settings);
  }

  /** The name of the function that an authorizer asks, if it asks one of the application. */
  public static Optional<String> function(Authorizer authorizer) {
    Optional<FunctionName> name = Optional.empty();
    if (authorizer instanceof Authorizer.Lambda lambda) {
      name = lambda.function();
    } else if (authorizer instanceof Authorizer.Token token) {
      name = token.function();
    }
    return name.map(FunctionName::value);
  }

  /** Who may call a route of a function: at a URL of its own, that is the URL's matter. */
  public static Authorization authorization(Function function, Trigger.HttpRoute route) {
    if (function.url().isEmpty()) {
      return route.authorization();
    }
    return function.url().get().auth() == FunctionUrl.Auth.IAM
        ? new Authorization(Authorization.IAM, List.of())
        : Authorization.OPEN;
  }

  /** Whether the run itself can decide on requests to a route. */
  public boolean decides(Authorization authorization) {
    if (authorization.isOpen()) {
      return true;
    }
    Optional<Authorizer> authorizer = settings.authorizer(authorization.authorizer());
    return authorizer.flatMap(LocalApi::function).isPresent()
        ? deciding(authorizer.get()).isPresent()
        : unverifiedTokens
            && (authorization.isIam() || authorizer.filter(LocalApi::isToken).isPresent());
  }

  private static boolean isToken(Authorizer authorizer) {
    return authorizer instanceof Authorizer.Jwt || authorizer instanceof Authorizer.Cognito;
  }

  /** The function that decides; none where it is elsewhere. */
  Optional<LocalFunction> deciding(Authorizer authorizer) {
    return function(authorizer).map(functions::get);
  }
}
