package dev.lading.processor.assembly;

import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.Cors;
import dev.lading.model.FunctionName;
import dev.lading.model.Handler;
import dev.lading.model.HttpApi;
import dev.lading.model.RestApi;
import dev.lading.model.Trigger;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.AuthorizerDeclaration;
import dev.lading.processor.declaration.HttpApiDeclaration;
import dev.lading.processor.declaration.RestDeclaration;
import java.util.List;
import java.util.Optional;

/** Makes the model of the application's API, and puts its default into routes. */
final class HttpApiFactory {

  private HttpApiFactory() {}

  static HttpApi create(ApplicationDeclaration application) {
    return application.httpApis().stream()
        .findFirst()
        .map(HttpApiFactory::api)
        .orElse(HttpApi.DEFAULT);
  }

  /** The authorizer of routes that name none. */
  static String defaultAuthorizer(ApplicationDeclaration application) {
    return application.httpApis().stream()
        .map(api -> api.authorizer().value())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(Authorization.NONE);
  }

  /** The handler with the default authorizer where a route names none. */
  static Handler withAuthorizer(Handler handler, String authorizer) {
    return handler.withTriggers(
        handler.triggers().stream().map(trigger -> withAuthorizer(trigger, authorizer)).toList());
  }

  private static Trigger withAuthorizer(Trigger trigger, String authorizer) {
    return trigger instanceof Trigger.HttpRoute route
            && route.authorization().authorizer().isEmpty()
        ? route.with(new Authorization(authorizer, route.authorization().scopes()))
        : trigger;
  }

  private static HttpApi api(HttpApiDeclaration declaration) {
    return new HttpApi(
        declaration.existing().value(),
        cors(declaration.cors()),
        declaration.authorizers().stream().map(HttpApiFactory::authorizer).toList(),
        new HttpApi.Throttling(
            declaration.throttlingRate().value(), declaration.throttlingBurst().value()),
        new HttpApi.AccessLog(
            declaration.accessLog().value(), declaration.accessLogFormat().value()),
        declaration.rest().map(HttpApiFactory::rest));
  }

  private static Optional<Cors> cors(HttpApiDeclaration.Cors cors) {
    return cors.origins().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cors(
                texts(cors.origins()),
                texts(cors.methods()),
                texts(cors.headers()),
                texts(cors.exposedHeaders()),
                cors.credentials().value(),
                cors.maxAge().value()));
  }

  private static RestApi rest(RestDeclaration declaration) {
    return new RestApi(
        declaration.stage().value(),
        RestApi.Endpoint.valueOf(declaration.endpoint().value()),
        declaration.tracing().value(),
        texts(declaration.binaryMediaTypes()));
  }

  private static Authorizer authorizer(AuthorizerDeclaration declaration) {
    String name = declaration.name().value();
    if (declaration instanceof AuthorizerDeclaration.Jwt jwt) {
      return new Authorizer.Jwt(
          name, text(jwt.issuer()), texts(jwt.audience()), jwt.identitySources().get(0).value());
    }
    if (declaration instanceof AuthorizerDeclaration.Lambda lambda) {
      return new Authorizer.Lambda(
          name,
          text(lambda.function()).map(FunctionName::new),
          texts(lambda.identitySources()),
          lambda.resultTtl().value());
    }
    if (declaration instanceof AuthorizerDeclaration.Token token) {
      return new Authorizer.Token(
          name,
          text(token.function()).map(FunctionName::new),
          token.header().value(),
          text(token.validation()),
          token.resultTtl().value());
    }
    AuthorizerDeclaration.Cognito cognito = (AuthorizerDeclaration.Cognito) declaration;
    return new Authorizer.Cognito(
        name, texts(cognito.userPools()), cognito.header().value(), cognito.resultTtl().value());
  }

  private static Optional<String> text(Attribute<String> written) {
    return Optional.of(written.value()).filter(text -> !text.isEmpty());
  }

  private static List<String> texts(List<Attribute<String>> values) {
    return values.stream().map(Attribute::value).toList();
  }
}
