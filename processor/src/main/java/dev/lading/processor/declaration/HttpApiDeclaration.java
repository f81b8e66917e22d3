package dev.lading.processor.declaration;

import dev.lading.annotations.HttpApi;
import dev.lading.annotations.RestApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @HttpApi} or a {@code @RestApi} as declared.
 *
 * @param site the annotation
 * @param existing whether the API is there already
 * @param authorizer the default authorizer's name; empty for none
 * @param authorizers all authorizers, those that API Gateway checks itself first
 * @param cors the settings of cross-origin requests
 * @param throttlingRate requests a second; 0 is not set
 * @param throttlingBurst requests at once; 0 is not set
 * @param accessLog whether requests are logged
 * @param accessLogFormat how they are logged; empty is not set
 * @param rest what a REST API has of its own; none of an HTTP API
 */
public record HttpApiDeclaration(
    AnnotationSite site,
    Attribute<Boolean> existing,
    Attribute<String> authorizer,
    List<AuthorizerDeclaration> authorizers,
    Cors cors,
    Attribute<Double> throttlingRate,
    Attribute<Integer> throttlingBurst,
    Attribute<Boolean> accessLog,
    Attribute<String> accessLogFormat,
    Optional<RestDeclaration> rest) {

  /** Copies the authorizers. */
  public HttpApiDeclaration {
    authorizers = List.copyOf(authorizers);
  }

  /** The settings of cross-origin requests as declared. */
  public record Cors(
      List<Attribute<String>> origins,
      List<Attribute<String>> methods,
      List<Attribute<String>> headers,
      List<Attribute<String>> exposedHeaders,
      Attribute<Boolean> credentials,
      Attribute<Integer> maxAge) {

    /** Copies the lists. */
    public Cors {
      origins = List.copyOf(origins);
      methods = List.copyOf(methods);
      headers = List.copyOf(headers);
      exposedHeaders = List.copyOf(exposedHeaders);
    }
  }

  /** Whether it is a REST API. */
  public boolean isRest() {
    return rest.isPresent();
  }

  /** All that stand on a type; one at most is right in the whole application. */
  static List<HttpApiDeclaration> read(TypeElement type) {
    return Stream.concat(
            AnnotationReader.of(type, HttpApi.class).stream()
                .map(api -> read(api, jwtAndLambda(api), Optional.empty())),
            AnnotationReader.of(type, RestApi.class).stream()
                .map(api -> read(api, ofRest(api), Optional.of(RestDeclaration.read(api)))))
        .toList();
  }

  private static HttpApiDeclaration read(
      AnnotationReader api,
      List<AuthorizerDeclaration> authorizers,
      Optional<RestDeclaration> rest) {
    return new HttpApiDeclaration(
        api.site(),
        api.flag("existing"),
        api.string("authorizer"),
        authorizers,
        cors(api),
        api.decimal("throttlingRate"),
        api.integer("throttlingBurst"),
        api.flag("accessLog"),
        api.string("accessLogFormat"),
        rest);
  }

  private static List<AuthorizerDeclaration> jwtAndLambda(AnnotationReader api) {
    return Stream.concat(
            api.annotations("jwtAuthorizers").map(AuthorizerDeclaration.Jwt::read),
            api.annotations("lambdaAuthorizers").map(AuthorizerDeclaration.Lambda::read))
        .toList();
  }

  private static List<AuthorizerDeclaration> ofRest(AnnotationReader api) {
    return Stream.of(
            api.annotations("cognitoAuthorizers").map(AuthorizerDeclaration.Cognito::read),
            api.annotations("lambdaAuthorizers").map(AuthorizerDeclaration.Lambda::read),
            api.annotations("tokenAuthorizers").map(AuthorizerDeclaration.Token::read))
        .flatMap(each -> each)
        .toList();
  }

  private static Cors cors(AnnotationReader api) {
    return new Cors(
        api.strings("allowOrigins"),
        api.strings("allowMethods"),
        api.strings("allowHeaders"),
        api.strings("exposeHeaders"),
        api.flag("allowCredentials"),
        api.integer("maxAge"));
  }
}
