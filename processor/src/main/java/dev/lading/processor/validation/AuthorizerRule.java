package dev.lading.processor.validation;

import dev.lading.model.Authorization;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.AuthorizerDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HttpApiDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Rejects authorizers that API Gateway would refuse, and routes that ask for one that is not there:
 * a route must not be open because of a slip of the pen.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html">Access
 *     control of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     and manage access to REST APIs</a>
 */
final class AuthorizerRule implements Rule {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
  private static final Pattern TOKEN_SOURCE =
      Pattern.compile("\\$request\\.(header|querystring)\\.[A-Za-z0-9_-]+");
  private static final Pattern SOURCE =
      Pattern.compile(
          "\\$(request\\.(header|querystring)|context|stageVariables)\\.[A-Za-z0-9_.-]+");
  private static final Pattern ISSUER = Pattern.compile("https://[^\\s/?#]+(/[^\\s?#]*)?");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern USER_POOL =
      Pattern.compile("arn:[a-z-]+:cognito-idp:[a-z0-9-]+:[0-9]{12}:userpool/[A-Za-z0-9_-]+");
  private static final Set<String> RESERVED = Set.of(Authorization.NONE, Authorization.IAM);
  private static final int MAX_TTL = 3600;

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    Check check = new Check(application, problems, new TreeSet<>());
    for (HttpApiDeclaration api : application.httpApis()) {
      api.authorizers().forEach(check::authorizer);
      if (api.authorizer().isWritten()) {
        check.use(api.authorizer());
      }
    }
    application.triggers(TriggerDeclaration.Route.class).forEach(check::route);
    application.functions().stream()
        .filter(function -> function.urls().findAny().isPresent())
        .forEach(check::ownUrl);
    application.httpApis().forEach(check::unused);
  }

  /**
   * One run of the rule.
   *
   * @param used the names that somebody asks for, gathered on the way
   */
  private record Check(ApplicationDeclaration application, Problems problems, Set<String> used) {

    void authorizer(AuthorizerDeclaration authorizer) {
      name(authorizer);
      if (authorizer instanceof AuthorizerDeclaration.Jwt jwt) {
        sources(jwt, TOKEN_SOURCE, "write $request.header.<name> or $request.querystring.<name>");
        if (!jwt.issuer().value().isEmpty() && !ISSUER.matcher(jwt.issuer().value()).matches()) {
          invalid("issuer", jwt.issuer(), "an issuer is a URL of https, without a query");
        }
        jwt.audience().stream()
            .filter(audience -> audience.value().isBlank())
            .forEach(
                audience ->
                    invalid("audience", audience, "it is empty; name whom the tokens are for"));
      } else if (authorizer instanceof AuthorizerDeclaration.Lambda lambda) {
        sources(
            lambda,
            SOURCE,
            "write $request.header.<name>, $request.querystring.<name>, $context.<name> or"
                + " $stageVariables.<name>");
        lambda(lambda);
      } else if (authorizer instanceof AuthorizerDeclaration.Token token) {
        header(token.header());
        ttl(token.resultTtl());
        function(token.function());
        validation(token.validation());
      } else if (authorizer instanceof AuthorizerDeclaration.Cognito cognito) {
        header(cognito.header());
        ttl(cognito.resultTtl());
        cognito.userPools().stream()
            .filter(pool -> !USER_POOL.matcher(pool.value()).matches())
            .forEach(
                pool ->
                    invalid(
                        "userPools",
                        pool,
                        "write an ARN, arn:aws:cognito-idp:<region>:<account>:userpool/<id>, or"
                            + " leave it out for a parameter of the template"));
      }
    }

    private void header(Attribute<String> header) {
      if (!HEADER.matcher(header.value()).matches()) {
        invalid("header", header, "it is no name of a header");
      }
    }

    private void validation(Attribute<String> expression) {
      try {
        Objects.requireNonNull(Pattern.compile(expression.value()));
      } catch (PatternSyntaxException e) {
        invalid("validation", expression, "it is no regular expression, " + e.getDescription());
      }
    }

    private void name(AuthorizerDeclaration authorizer) {
      String name = authorizer.name().value();
      if (RESERVED.contains(name)) {
        invalid("name", authorizer.name(), "the word means something of its own; use another name");
      } else if (!NAME.matcher(name).matches()) {
        invalid(
            "name",
            authorizer.name(),
            "start with a letter, then letters, digits and '-', at most 64");
      }
      List<AuthorizerDeclaration> all = all();
      if (all.stream().filter(other -> other.name().value().equals(name)).count() > 1) {
        problems.report(Message.DUPLICATE_AUTHORIZER, authorizer.name().site(), name);
      }
    }

    private void sources(AuthorizerDeclaration authorizer, Pattern syntax, String otherwise) {
      authorizer.identitySources().stream()
          .filter(source -> !syntax.matcher(source.value()).matches())
          .forEach(source -> invalid("identity source", source, otherwise));
    }

    private void lambda(AuthorizerDeclaration.Lambda lambda) {
      if (ttl(lambda.resultTtl())
          && lambda.resultTtl().value() > 0
          && lambda.identitySources().isEmpty()) {
        invalid(
            "resultTtl",
            lambda.resultTtl(),
            "answers are kept by identity sources, and there is none: one caller would get"
                + " another's answer");
      }
      function(lambda.function());
    }

    private boolean ttl(Attribute<Integer> seconds) {
      boolean taken = seconds.value() >= 0 && seconds.value() <= MAX_TTL;
      if (!taken) {
        invalid("resultTtl", seconds, "it takes 0 to " + MAX_TTL + " seconds");
      }
      return taken;
    }

    private void function(Attribute<String> name) {
      Set<String> functions =
          application
              .declared(HandlerClassDeclaration::functionName)
              .map(Attribute::value)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!name.value().isEmpty() && !functions.contains(name.value())) {
        invalid("function", name, nearest(name.value(), functions));
      }
    }

    void route(TriggerDeclaration.Route route) {
      Attribute<String> authorizer = route.authorizer();
      if (!authorizer.value().isEmpty()) {
        use(authorizer);
      }
      if (!route.scopes().isEmpty() && !takesScopes(authorizer.value())) {
        problems.report(
            Message.SCOPES_WITHOUT_JWT,
            route.scopes().get(0).site(),
            route.scopes().get(0).value(),
            authorizer.value().isEmpty() ? "the default" : "'" + authorizer.value() + "'");
      }
    }

    /** The API's authorizers are not asked where a function is called at its own URL. */
    void ownUrl(FunctionDeclaration function) {
      function
          .triggers(TriggerDeclaration.Route.class)
          .map(TriggerDeclaration.Route::authorizer)
          .filter(Attribute::isWritten)
          .forEach(
              authorizer ->
                  problems.report(
                      Message.AUTHORIZER_WITHOUT_API,
                      authorizer.site(),
                      authorizer.value(),
                      function.name()));
    }

    /** A name that does not exist is told by itself, and not for its scopes as well. */
    private boolean takesScopes(String written) {
      String name =
          written.isEmpty()
              ? application.httpApis().stream()
                  .map(api -> api.authorizer().value())
                  .findFirst()
                  .orElse("")
              : written;
      return all().stream()
              .anyMatch(
                  authorizer ->
                      (authorizer instanceof AuthorizerDeclaration.Jwt
                              || authorizer instanceof AuthorizerDeclaration.Cognito)
                          && authorizer.name().value().equals(name))
          || (!name.isEmpty() && !known().contains(name));
    }

    void use(Attribute<String> authorizer) {
      used.add(authorizer.value());
      if (!known().contains(authorizer.value())) {
        problems.report(
            Message.UNKNOWN_AUTHORIZER,
            authorizer.site(),
            authorizer.value(),
            nearest(authorizer.value(), known()));
      }
    }

    void unused(HttpApiDeclaration api) {
      Set<String> told = new HashSet<>();
      api.authorizers().stream()
          .map(AuthorizerDeclaration::name)
          .filter(name -> NAME.matcher(name.value()).matches() && !RESERVED.contains(name.value()))
          .filter(name -> !used.contains(name.value()) && told.add(name.value()))
          .forEach(name -> problems.report(Message.UNUSED_AUTHORIZER, name.site(), name.value()));
    }

    private List<AuthorizerDeclaration> all() {
      return application.httpApis().stream().flatMap(api -> api.authorizers().stream()).toList();
    }

    private Set<String> known() {
      Set<String> names = new TreeSet<>(RESERVED);
      all().forEach(authorizer -> names.add(authorizer.name().value()));
      return names;
    }

    private static String nearest(String name, Set<String> known) {
      return NearestName.of(name, known)
          .map(nearest -> "did you mean '" + nearest + "'?")
          .orElse("there are " + String.join(", ", known));
    }

    private void invalid(String setting, Attribute<?> value, String why) {
      problems.report(Message.INVALID_AUTHORIZER, value.site(), setting, value.value(), why);
    }
  }
}
