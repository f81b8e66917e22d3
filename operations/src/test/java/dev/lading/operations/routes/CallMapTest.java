package dev.lading.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Architecture;
import dev.lading.model.Authorization;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.FunctionUrl;
import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.JavaType;
import dev.lading.model.QueueName;
import dev.lading.model.RoutePath;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import dev.lading.model.Wiring;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.operations.console.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The map of everything that calls a handler. */
class CallMapTest {

  private static final Image IMAGE =
      new Image(new ImageName("shop"), Architecture.ARM64, "base:1", "g.ShopImage", List.of());

  private static final Trigger.HttpRoute GET =
      new Trigger.HttpRoute(HttpMethod.GET, RoutePath.parse("/items/{id}"));

  private static Handler handler(String method, Trigger... triggers) {
    return new Handler(
        new JavaType.Declared("shop.Items", List.of()),
        method,
        List.of(),
        new JavaType.Primitive("void"),
        List.of(triggers));
  }

  private static Function function(String name, Optional<FunctionUrl> url, Handler... handlers) {
    return new Function(
        new FunctionName(name),
        IMAGE,
        "g.F",
        FunctionSettings.DEFAULT,
        List.of(handlers),
        url,
        Wiring.NONE,
        url.isPresent());
  }

  private static CallMap map() {
    Function items =
        function(
            "items",
            Optional.empty(),
            handler("order", new Trigger.QueueSubscription(new QueueName("orders"))),
            handler(
                "clean",
                new Trigger.Schedule(
                    new ScheduleName("nightly"), new ScheduleExpression("rate(1 day)"))),
            handler("post", new Trigger.HttpRoute(HttpMethod.POST, RoutePath.parse("/items"))),
            handler("get", GET.with(new Authorization("jwt", List.of()))));
    Function stream =
        function(
            "stream",
            Optional.of(new FunctionUrl(FunctionUrl.Auth.NONE, Optional.empty())),
            handler("follow", new Trigger.HttpRoute(HttpMethod.GET, RoutePath.parse("/events"))));
    return CallMap.of(List.of(new ImageManifest("shop", IMAGE, List.of(items, stream))));
  }

  @Test
  void theTableIsSortedByKindThenByPath() {
    assertThat(map().lines(CallMap.Form.TABLE, Style.PLAIN))
        .containsExactly(
            "shop   5 triggers, 2 functions, 1 image",
            "",
            "Routes",
            "  POST    /items       Items.post    items   shop arm64",
            "  GET     /items/{id}  Items.get     items   shop arm64  authorizer jwt",
            "",
            "Routes of function URLs",
            "  GET     /events      Items.follow  stream  shop arm64  open to everybody, streams",
            "",
            "Queues",
            "  orders               Items.order   items   shop arm64  batches of 10, dead letter"
                + " after 5 receives",
            "",
            "Schedules",
            "  nightly              Items.clean   items   shop arm64  rate(1 day)");
  }

  @Test
  void theTreeGoesFromImagesToHandlers() {
    assertThat(map().lines(CallMap.Form.TREE, Style.PLAIN))
        .containsExactly(
            "shop   5 triggers, 2 functions, 1 image",
            "",
            "shop   arm64 on base:1",
            "├─ items   1024 MB, 30 s",
            "│  ├─ POST      /items       → Items.post",
            "│  ├─ GET       /items/{id}  → Items.get",
            "│  ├─ queue     orders       → Items.order",
            "│  └─ schedule  nightly      → Items.clean",
            "└─ stream   1024 MB, 30 s",
            "   └─ GET  /events  → Items.follow");
  }

  @Test
  void programsGetJson() {
    assertThat(String.join("\n", map().lines(CallMap.Form.JSON, Style.COLOURED)))
        .startsWith("{\n  \"application\": \"shop\",\n  \"triggers\": [")
        .contains("\"method\": \"GET\",\n      \"path\": \"/items/{id}\"")
        .contains("\"handler\": \"shop.Items#get\"")
        .doesNotContain("\u001b");
  }

  @Test
  void coloursDoNotMoveTheColumns() {
    List<String> coloured = map().lines(CallMap.Form.TABLE, Style.COLOURED);

    assertThat(coloured).anyMatch(line -> line.contains("\u001b["));
    assertThat(
            coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").stripTrailing()))
        .isEqualTo(map().lines(CallMap.Form.TABLE, Style.PLAIN));
  }
}
