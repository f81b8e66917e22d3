package dev.lading.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.JsonCodec;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import dev.lading.runtime.json.JacksonCodec;
import java.io.IOException;

/** An image's entry class and its functions, as the annotation processor writes them. */
public final class ShopImage implements ImageEntry {

  @Override
  public String[] handlerPaths() {
    return new String[] {"shop", "broken"};
  }

  @Override
  public DispatchTable function(String handlerPath) {
    switch (handlerPath) {
      case "shop":
        return new ShopFunction();
      case "broken":
        throw new IllegalStateException("no such luck");
      default:
        throw new UnknownTriggerException("handler path", handlerPath, handlerPaths());
    }
  }

  /** A body. */
  record Order(String item, int count) {}

  /** What a developer would write. */
  static final class OrderHandler {

    Order create(String shop, int priority, Order order) {
      if (priority < 0) {
        throw new BadRequestException("priority", "must not be negative");
      }
      return new Order(shop + "/" + order.item() + " ☕", order.count() + priority);
    }

    String echo(HttpRequest request) {
      return request.method()
          + " "
          + request.path()
          + " rest="
          + request.path("rest").asString()
          + " q="
          + request.query("q").asList(q -> q)
          + " agent="
          + request.header("User-Agent").orElse("none").asString()
          + " cookies="
          + request.cookies()
          + " body="
          + request.bodyText();
    }

    byte[] image(int size) {
      byte[] image = new byte[size];
      for (int i = 0; i < size; i++) {
        image[i] = (byte) i;
      }
      return image;
    }

    void fail(String how) throws Exception {
      switch (how) {
        case "exception" -> throw new IOException("secret: password");
        case "linkage" -> throw new UnsatisfiedLinkError("secret: libduckdb.so");
        case "memory" -> throw new OutOfMemoryError("Java heap space");
        default -> throw new AssertionError(how);
      }
    }

    void deliver(QueueMessage message, Context context) {
      context.getLogger().log("delivering " + message.id() + " of " + message.queue());
      if (message.body().contains("poison")) {
        throw new IllegalStateException("cannot deliver " + message.body());
      }
    }

    void summarize(ScheduledEvent event, Context context) {
      context.getLogger().log("summary " + event);
      if (event.id().equals("bad")) {
        throw new IllegalStateException("no data for " + event.time());
      }
    }
  }

  /** The function. */
  static class ShopFunction implements DispatchTable {

    private OrderHandler orderHandler;
    private JsonCodec json;

    @Override
    public String[] routes() {
      return new String[] {
        "POST /shops/{shop}/orders",
        "ANY /echo/{rest+}",
        "GET /image/{size}",
        "DELETE /orders",
        "GET /fail/{how}",
        "GET /cookies",
        "GET /null"
      };
    }

    @Override
    public String[] queues() {
      return new String[] {"jobs", "mail"};
    }

    @Override
    public String[] schedules() {
      return new String[] {"daily"};
    }

    @Override
    public HttpResponse handle(int route, HttpRequest request, Context context) throws Exception {
      switch (route) {
        case 0:
          return HttpResponse.json(
              json()
                  .write(
                      orderHandler()
                          .create(
                              request.path("shop").asString(),
                              request.query("priority").orElse("0").asInt(),
                              json().read(request.body(), Order.class))));
        case 1:
          return HttpResponse.text(orderHandler().echo(request));
        case 2:
          return HttpResponse.bytes(
              "application/octet-stream", orderHandler().image(request.path("size").asInt()));
        case 3:
          return HttpResponse.noContent();
        case 4:
          orderHandler().fail(request.path("how").asString());
          return HttpResponse.noContent();
        case 5:
          return HttpResponse.status(302)
              .withHeader("location", "/")
              .withCookie("a=1; HttpOnly")
              .withCookie("b=2");
        case 6:
          return null;
        default:
          throw new UnknownTriggerException("route", Integer.toString(route), routes());
      }
    }

    @Override
    public void handle(QueueMessage message, Context context) {
      switch (message.queue()) {
        case "jobs", "mail" -> orderHandler().deliver(message, context);
        default -> throw new UnknownTriggerException("queue", message.queue(), queues());
      }
    }

    @Override
    public void handle(ScheduledEvent event, Context context) {
      switch (event.schedule()) {
        case "daily" -> orderHandler().summarize(event, context);
        default -> throw new UnknownTriggerException("schedule", event.schedule(), schedules());
      }
    }

    private OrderHandler orderHandler() {
      if (orderHandler == null) {
        orderHandler = new OrderHandler();
      }
      return orderHandler;
    }

    private JsonCodec json() {
      if (json == null) {
        json = new JacksonCodec();
      }
      return json;
    }
  }
}
