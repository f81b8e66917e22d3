package dev.lading.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.Architecture;
import dev.lading.model.Authorization;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.ExceptionHandler;
import dev.lading.model.Factory;
import dev.lading.model.FilterPattern;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.FunctionUrl;
import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.Interceptor;
import dev.lading.model.JavaType;
import dev.lading.model.JavaTypes;
import dev.lading.model.JsonText;
import dev.lading.model.Parameter;
import dev.lading.model.PolicyStatement;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.RoutePath;
import dev.lading.model.Scaling;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.TimeZoneName;
import dev.lading.model.Trigger;
import dev.lading.model.VpcName;
import dev.lading.model.Wiring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImageManifestCodecTest {

  private final ImageManifestCodec codec = new ImageManifestCodec();

  @Property(tries = 300)
  void isReadBackAsItWasWritten(@ForAll("manifests") ImageManifest manifest) {
    String json = codec.write(manifest);

    assertThat(codec.read(json)).isEqualTo(manifest);
    assertThat(codec.write(codec.read(json))).isEqualTo(json);
    assertThat(json).endsWith("}\n").doesNotContain("\r");
  }

  @Example
  void namesWhatIsWrong() {
    String json = codec.write(manifests().sample());

    refuses("nonsense", "not JSON");
    refuses("{}", "schemaVersion");
    refuses(
        json.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"),
        "its schemaVersion is 2, and this version of Lading reads 1");
    refuses(json.replace("\"functions\"", "\"function\""), "it has no functions");
    refuses(json.replaceFirst("\"image\": \"[^\"]*\"", "\"image\": \"A B\""), "lower-case");
    refuses(json.replaceFirst("\"image\": \"[^\"]*\"", "\"image\": 7"), "image is not a text");
    refuses(
        json.replaceFirst("\"handlers\"", "\"url\": {\"auth\": \"x\"}, \"handlers\""),
        "no such auth of a URL: x");
  }

  private void refuses(String json, String reason) {
    assertThatThrownBy(() -> codec.read(json))
        .isInstanceOf(MalformedManifestException.class)
        .hasMessageContaining(reason);
  }

  @Provide
  static Arbitrary<ImageManifest> manifests() {
    Arbitrary<Image> images =
        Combinators.combine(
                Arbitraries.of("a", "lance-db", "x.y_z"),
                Arbitraries.of(Architecture.values()),
                Arbitraries.strings().ofMinLength(1),
                dependencies().list().ofMaxSize(3))
            .as(
                (name, architecture, base, dependencies) ->
                    new Image(new ImageName(name), architecture, base, "lading.A", dependencies));
    return Combinators.combine(Arbitraries.strings(), images)
        .flatAs(
            (application, image) ->
                functions(image)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(functions -> new ImageManifest(application, image, functions)));
  }

  private static Arbitrary<DependencyCoordinates> dependencies() {
    return Arbitraries.of("org.duckdb:duckdb_jdbc", "a:b", "a:c").map(DependencyCoordinates::parse);
  }

  private static Arbitrary<Function> functions(Image image) {
    return Combinators.combine(
            Arbitraries.of("a", "llm-shared-http"),
            settings(),
            handlers().list().ofMinSize(1).ofMaxSize(3),
            urls().optional(),
            wirings(),
            Arbitraries.of(true, false))
        .as(
            (name, settings, handlers, url, wiring, streams) ->
                new Function(
                    new FunctionName(name),
                    image,
                    "lading.F",
                    settings,
                    handlers,
                    url,
                    wiring,
                    streams));
  }

  private static Arbitrary<Wiring> wirings() {
    Arbitrary<Factory> factories =
        Combinators.combine(
                types(),
                types(),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.maps(Arbitraries.of("a.B", "a.C$D"), Arbitraries.strings())
                    .ofMaxSize(2))
            .as(Factory::new);
    Arbitrary<ExceptionHandler> exceptionHandlers =
        Combinators.combine(
                types(),
                Arbitraries.of("answer", "refuse"),
                types(),
                parameters().list().ofMaxSize(2),
                JavaTypes.any(),
                Arbitraries.integers().between(200, 599),
                Arbitraries.of(true, false))
            .as(ExceptionHandler::new);
    return Combinators.combine(factories.optional(), exceptionHandlers.list().ofMaxSize(2))
        .as(Wiring::new);
  }

  private static Arbitrary<JavaType.Declared> types() {
    return Arbitraries.of("a.B", "a.Outer$Inner")
        .map(name -> new JavaType.Declared(name, List.of()));
  }

  private static Arbitrary<FunctionUrl> urls() {
    return Combinators.combine(Arbitraries.of(FunctionUrl.Auth.values()), Apis.cors().optional())
        .as(FunctionUrl::new);
  }

  private static Arbitrary<FunctionSettings> settings() {
    Arbitrary<Map<String, String>> environments =
        Arbitraries.maps(Arbitraries.of("MODE", "A_1"), Arbitraries.strings()).ofMaxSize(2);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 10_240);
    Arbitrary<Scaling> scaling =
        Combinators.combine(numbers.optional(), numbers.optional(), Arbitraries.of(true, false))
            .as(Scaling::new);
    Arbitrary<List<PolicyStatement>> policies =
        Combinators.combine(
                Arbitraries.of("s3:GetObject", "s3:*").list().ofMaxSize(2),
                Arbitraries.of("*", "arn:${AWS::Partition}:s3:::b/*").list().ofMaxSize(2))
            .as(PolicyStatement::new)
            .list()
            .ofMaxSize(2);
    return Combinators.combine(
            numbers.list().ofSize(4),
            environments,
            scaling,
            Arbitraries.of(true, false),
            Arbitraries.of("main", "Data-1").map(VpcName::new).optional(),
            environments,
            policies)
        .as(
            (n, environment, scale, tracing, vpc, tags, policy) ->
                new FunctionSettings(
                    n.get(0),
                    n.get(1),
                    n.get(2),
                    environment,
                    scale,
                    n.get(3),
                    tracing,
                    vpc,
                    tags,
                    policy));
  }

  private static Arbitrary<Handler> handlers() {
    return Combinators.combine(
            Arbitraries.of("a.B", "a.Outer$Inner"),
            parameters().list().ofMaxSize(4),
            JavaTypes.any(),
            triggers().list().ofMinSize(1).ofMaxSize(3),
            Combinators.combine(types(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Interceptor::new)
                .list()
                .ofMaxSize(2))
        .as(
            (type, parameters, result, triggers, interceptors) ->
                new Handler(
                    new JavaType.Declared(type, List.of()),
                    "handle",
                    parameters,
                    result,
                    triggers,
                    interceptors));
  }

  private static Arbitrary<Parameter> parameters() {
    return Combinators.combine(
            Arbitraries.of(Parameter.Source.values()),
            Arbitraries.strings(),
            JavaTypes.any(),
            Arbitraries.of("new", "valueOf").optional(),
            Arbitraries.strings().optional(),
            Arbitraries.of(true, false))
        .as(Parameter::new);
  }

  private static Arbitrary<Trigger> triggers() {
    return Arbitraries.oneOf(
        EventSources.any(),
        Combinators.combine(
                Arbitraries.of(HttpMethod.values()),
                Arbitraries.of("/", "/a/{b}", "/{c+}"),
                Arbitraries.of("none", "iam", "users"),
                Arbitraries.of("read", "write").list().ofMaxSize(2))
            .as(
                (method, path, authorizer, scopes) ->
                    new Trigger.HttpRoute(
                        method, RoutePath.parse(path), new Authorization(authorizer, scopes))),
        Combinators.combine(Arbitraries.of("jobs", "jobs.fifo"), queueSettings())
            .as((name, settings) -> new Trigger.QueueSubscription(new QueueName(name), settings)),
        Combinators.combine(
                Arbitraries.of("rate(1 day)", "cron(0 9 ? * MON-FRI *)"), scheduleSettings())
            .as(
                (expression, settings) ->
                    new Trigger.Schedule(
                        new ScheduleName("daily"), new ScheduleExpression(expression), settings)));
  }

  private static Arbitrary<QueueSettings> queueSettings() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 43_200);
    Arbitrary<QueueSettings.Source> sources =
        Combinators.combine(
                numbers.optional(),
                numbers.optional(),
                Arbitraries.of(true, false),
                numbers.optional())
            .as(QueueSettings.Owned::new)
            .<QueueSettings.Source>map(owned -> owned)
            .injectNull(0.3)
            .map(owned -> owned == null ? new QueueSettings.Existing() : owned);
    return Combinators.combine(
            numbers,
            numbers,
            numbers.optional(),
            numbers.optional(),
            Arbitraries.of(
                    "{\"body\": {\"a\": [1, null]}}", "{\"$or\": [{\"a\": [1]}, {\"b\": [2]}]}")
                .map(FilterPattern::new)
                .list()
                .ofMaxSize(2),
            sources)
        .as(QueueSettings::new);
  }

  private static Arbitrary<ScheduleSettings> scheduleSettings() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 86_400);
    Arbitrary<Optional<Instant>> instants =
        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond).optional();
    return Combinators.combine(
            Arbitraries.of("UTC", "Europe/Berlin").map(TimeZoneName::new),
            numbers.optional(),
            Arbitraries.of(true, false),
            Arbitraries.of("1", "{\"a\": [1.5, \"<&>\"]}").map(JsonText::new).optional(),
            instants,
            instants,
            EventSources.deliveries())
        .as(ScheduleSettings::new);
  }
}
