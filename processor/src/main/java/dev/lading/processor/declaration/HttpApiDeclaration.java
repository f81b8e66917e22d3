package dev.lading.processor.declaration;

import dev.lading.annotations.HttpApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @HttpApi} as declared.
 *
 * @param site the annotation
 * @param existing whether the API is there already
 * @param authorizer the default authorizer's name; empty for none
 * @param authorizers all authorizers, those of tokens first
 * @param cors the settings of cross-origin requests
 * @param throttlingRate requests a second; 0 is not set
 * @param throttlingBurst requests at once; 0 is not set
 * @param accessLog whether requests are logged
 * @param accessLogFormat how they are logged; empty is not set
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
    Attribute<String> accessLogFormat) {

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

  static Optional<HttpApiDeclaration> read(TypeElement type) {
    return AnnotationReader.of(type, HttpApi.class)
        .map(
            api ->
                new HttpApiDeclaration(
                    api.site(),
                    api.flag("existing"),
                    api.string("authorizer"),
                    authorizers(api),
                    cors(api),
                    api.decimal("throttlingRate"),
                    api.integer("throttlingBurst"),
                    api.flag("accessLog"),
                    api.string("accessLogFormat")));
  }

  private static List<AuthorizerDeclaration> authorizers(AnnotationReader api) {
    return Stream.concat(
            api.annotations("jwtAuthorizers").map(AuthorizerDeclaration.Jwt::read),
            api.annotations("lambdaAuthorizers").map(AuthorizerDeclaration.Lambda::read))
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
