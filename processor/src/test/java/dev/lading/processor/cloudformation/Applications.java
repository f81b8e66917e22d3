package dev.lading.processor.cloudformation;

import dev.lading.model.Application;
import dev.lading.model.Architecture;
import dev.lading.model.Cors;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.FunctionUrl;
import dev.lading.model.Handler;
import dev.lading.model.HttpApi;
import dev.lading.model.HttpMethod;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.JavaType;
import dev.lading.model.QueueName;
import dev.lading.model.RestApi;
import dev.lading.model.RoutePath;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import dev.lading.model.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications that tests render. */
final class Applications {

  static final Image LANCEDB =
      new Image(
          new ImageName("lancedb"),
          Architecture.ARM64,
          Image.DEFAULT_BASE,
          "lading.generated.LancedbImage",
          List.of(DependencyCoordinates.parse("org.lance:lance-core")));

  static final Image CHROMIUM =
      new Image(
          new ImageName("chromium"),
          Architecture.X86_64,
          Image.DEFAULT_BASE,
          "lading.generated.ChromiumImage",
          List.of());

  /** A REST API that pages of two origins may call. */
  static final HttpApi REST =
      new HttpApi(
          false,
          Optional.of(
              new Cors(
                  List.of("https://a.example", "https://b.example"),
                  List.of("GET", "POST"),
                  List.of("authorization"),
                  List.of("x-total"),
                  true,
                  600)),
          List.of(),
          new HttpApi.Throttling(12.5, 40),
          new HttpApi.AccessLog(true, ""),
          Optional.of(RestApi.DEFAULT));

  private Applications() {}

  /** The two-image application of the documentation. */
  static Application example() {
    return application(
        function(
            "llm-shared-http",
            LANCEDB,
            new FunctionSettings(2048, 60, 1024, Map.of("LANCE_HOME", "/tmp/lance")),
            handler("WebhookHandler", "receive", route("POST", "/api/webhook/{workspaceId}/{key}")),
            handler("WebhookHandler", "deliver", queue("webhook-queue")),
            handler("BotHandler", "deliver", queue("bot-webhook-queue")),
            handler(
                "MemoryHandler",
                "summarize",
                schedule("summarize-memory-daily", "cron(0 3 * * ? *)"))),
        function(
            "llm-shared-stream",
            LANCEDB,
            FunctionSettings.DEFAULT,
            handler("StreamHandler", "stream", route("ANY", "/api/streams/{proxy+}"))),
        function(
            "scrape",
            CHROMIUM,
            new FunctionSettings(2048, 300, 512, Map.of()),
            handler("ScrapeHandler", "scrape", route("POST", "/api/scrape")),
            handler("ScrapeHandler", "scrapeLater", queue("scrape-jobs.fifo"))));
  }

  static Application application(Function... functions) {
    return new Application("helpmaton", List.of(functions));
  }

  static Function function(String name, Handler... handlers) {
    return function(name, LANCEDB, FunctionSettings.DEFAULT, handlers);
  }

  static Function function(
      String name, Image image, FunctionSettings settings, Handler... handlers) {
    return new Function(
        new FunctionName(name),
        image,
        "lading.generated.F" + name.replaceAll("[^A-Za-z0-9]", ""),
        settings,
        List.of(handlers));
  }

  /** The function with a URL that streams. */
  static Function streaming(Function function, FunctionUrl.Auth auth) {
    Cors cors =
        new Cors(
            List.of("https://example.com"),
            List.of("GET"),
            List.of("x-a"),
            List.of("x-b"),
            true,
            60);
    return new Function(
        function.name(),
        function.image(),
        function.className(),
        function.settings(),
        function.handlers(),
        Optional.of(new FunctionUrl(auth, Optional.of(cors))),
        Wiring.NONE,
        true);
  }

  static Handler handler(String type, String method, Trigger... triggers) {
    return new Handler(
        new JavaType.Declared("com.example." + type, List.of()),
        method,
        List.of(),
        JavaType.VOID,
        List.of(triggers));
  }

  static Trigger.HttpRoute route(String method, String path) {
    return new Trigger.HttpRoute(HttpMethod.valueOf(method), RoutePath.parse(path));
  }

  static Trigger.QueueSubscription queue(String name) {
    return new Trigger.QueueSubscription(new QueueName(name));
  }

  static Trigger.Schedule schedule(String name, String expression) {
    return new Trigger.Schedule(new ScheduleName(name), new ScheduleExpression(expression));
  }
}
