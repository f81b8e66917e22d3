package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.model.HttpMethod;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HttpApiDeclaration;
import dev.lading.processor.declaration.RestDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Demands one {@code @HttpApi} or {@code @RestApi} at most, with settings that API Gateway takes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS
 *     for HTTP APIs</a>
 */
final class HttpApiRule implements Rule {

  private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s*]+");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(\\*|[A-Za-z0-9!#$&^_.+-]+)/(\\*|[A-Za-z0-9!#$&^_.+-]+)");
  private static final Set<String> METHODS =
      Stream.of(HttpMethod.values())
          .filter(method -> method != HttpMethod.ANY)
          .map(HttpMethod::name)
          .collect(Collectors.toUnmodifiableSet());
  private static final String ANY = "*";
  private static final int MAX_AGE = 86_400;

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    List<HttpApiDeclaration> apis = application.httpApis();
    if (apis.size() > 1) {
      several(apis, problems);
    }
    boolean routed =
        application.functions().stream()
            .filter(function -> function.urls().findAny().isEmpty())
            .anyMatch(
                function ->
                    function.triggers(TriggerDeclaration.Route.class).findAny().isPresent());
    for (HttpApiDeclaration api : apis) {
      if (!routed) {
        problems.report(
            Message.HTTP_API_WITHOUT_ROUTE,
            api.site(),
            Sources.annotationName(api.site()),
            api.site().place());
      }
      Check check = new Check(problems);
      check.cors(api.cors());
      check.throttling(api);
      check.accessLog(api);
      check.existing(api);
      api.rest().ifPresent(check::rest);
    }
  }

  private static void several(List<HttpApiDeclaration> apis, Problems problems) {
    for (HttpApiDeclaration api : apis) {
      problems.report(
          Message.SEVERAL_HTTP_APIS,
          api.site(),
          Sources.annotationName(api.site()),
          apis.stream()
              .filter(rival -> !rival.equals(api))
              .map(
                  rival ->
                      "%s on %s"
                          .formatted(
                              Sources.annotationName(rival.site()),
                              rival.site().placeSeenFrom(api.site())))
              .collect(joining(" and ")));
    }
  }

  /** The checks of single values. */
  private record Check(Problems problems) {

    void cors(HttpApiDeclaration.Cors cors) {
      each("allowOrigins", cors.origins(), ORIGIN, "an origin is https://host, without a path");
      each("allowHeaders", cors.headers(), HEADER, "it is no name of a header");
      each("exposeHeaders", cors.exposedHeaders(), HEADER, "it is no name of a header");
      for (Attribute<String> method : cors.methods()) {
        if (!method.value().equals(ANY) && !METHODS.contains(method.value())) {
          invalid(
              "allowMethods",
              method,
              NearestName.of(method.value(), METHODS)
                  .map(nearest -> "did you mean " + nearest + "?")
                  .orElse("write a method in capitals, or *"));
        }
      }
      if (cors.maxAge().value() < 0 || cors.maxAge().value() > MAX_AGE) {
        invalid("maxAge", cors.maxAge(), "it takes 0 to " + MAX_AGE + " seconds");
      }
      if (cors.origins().isEmpty()) {
        withoutOrigins(cors);
      }
      if (cors.credentials().value()) {
        String why = "allowCredentials = true lets nothing be '*'; write out what is allowed";
        eachWhere(ANY::equals, "allowOrigins", cors.origins(), why);
        eachWhere(ANY::equals, "allowMethods", cors.methods(), why);
        eachWhere(ANY::equals, "allowHeaders", cors.headers(), why);
        eachWhere(ANY::equals, "exposeHeaders", cors.exposedHeaders(), why);
      }
    }

    private void withoutOrigins(HttpApiDeclaration.Cors cors) {
      String why = "it has no effect without allowOrigins; name the origins, or remove it";
      eachWhere(any -> true, "allowMethods", cors.methods(), why);
      eachWhere(any -> true, "allowHeaders", cors.headers(), why);
      eachWhere(any -> true, "exposeHeaders", cors.exposedHeaders(), why);
      if (cors.credentials().value()) {
        invalid("allowCredentials", cors.credentials(), why);
      }
      if (cors.maxAge().value() > 0) {
        invalid("maxAge", cors.maxAge(), why);
      }
    }

    private void each(
        String setting, List<Attribute<String>> values, Pattern syntax, String otherwise) {
      eachWhere(
          value -> !value.equals(ANY) && !syntax.matcher(value).matches(),
          setting,
          values,
          otherwise);
    }

    private void eachWhere(
        Predicate<String> refused, String setting, List<Attribute<String>> values, String why) {
      for (Attribute<String> value : values) {
        if (refused.test(value.value())) {
          invalid(setting, value, why);
        }
      }
    }

    void throttling(HttpApiDeclaration api) {
      if (api.throttlingRate().value() < 0 || !Double.isFinite(api.throttlingRate().value())) {
        invalid("throttlingRate", api.throttlingRate(), "write requests a second, as in 50");
      }
      if (api.throttlingBurst().value() < 0) {
        invalid("throttlingBurst", api.throttlingBurst(), "write a number of requests, as in 100");
      }
    }

    void accessLog(HttpApiDeclaration api) {
      String format = api.accessLogFormat().value();
      if (!format.isEmpty() && !api.accessLog().value()) {
        invalid("accessLogFormat", api.accessLogFormat(), "accessLog = false writes no log");
      } else if (!format.isEmpty()
          && !format.contains("$context.requestId")
          && !format.contains("$context.extendedRequestId")) {
        invalid("accessLogFormat", api.accessLogFormat(), "it must have $context.requestId in it");
      } else if (format.contains("\n")) {
        invalid("accessLogFormat", api.accessLogFormat(), "it must be one line");
      }
    }

    void rest(RestDeclaration rest) {
      if (!STAGE.matcher(rest.stage().value()).matches()) {
        invalid("stage", rest.stage(), "write letters, digits, '-' and '_', at most 128");
      }
      for (Attribute<String> type : rest.binaryMediaTypes()) {
        if (!MEDIA_TYPE.matcher(type.value()).matches()) {
          invalid("binaryMediaTypes", type, "write a media type such as image/png, or */* for all");
        }
      }
    }

    /** What is written into the API itself, which is not the template's then. */
    void existing(HttpApiDeclaration api) {
      if (api.existing().value()) {
        String why = "existing = true leaves the API itself as it is; set this where it is made";
        if (!api.isRest()) {
          // A REST API answers preflight requests by methods, which are the template's own.
          api.cors().origins().stream()
              .limit(1)
              .forEach(origin -> invalid("allowOrigins", origin, why));
        }
        written("throttlingRate", api.throttlingRate(), why);
        written("throttlingBurst", api.throttlingBurst(), why);
        written("accessLog", api.accessLog(), why);
        written("accessLogFormat", api.accessLogFormat(), why);
        api.rest().ifPresent(rest -> existing(rest, why));
      }
    }

    private void existing(RestDeclaration rest, String why) {
      written("stage", rest.stage(), why);
      written("endpoint", rest.endpoint(), why);
      written("tracing", rest.tracing(), why);
      rest.binaryMediaTypes().stream()
          .limit(1)
          .filter(Attribute::isWritten)
          .forEach(type -> invalid("binaryMediaTypes", type, why));
    }

    private void written(String setting, Attribute<?> value, String why) {
      if (value.isWritten()) {
        invalid(setting, value, why);
      }
    }

    private void invalid(String setting, Attribute<?> value, String why) {
      problems.report(Message.INVALID_HTTP_API, value.site(), setting, value.value(), why);
    }
  }
}
