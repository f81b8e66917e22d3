package dev.lading.junit.shop;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.ScheduledEvent;
import java.util.ArrayList;
import java.util.List;

/** Takes orders by HTTP and from a queue, and tells of them. */
@ContainerImage(name = "shop", group = "orders")
public final class OrderHandler {

  /** Shared with tests, as far as both are in one JVM. */
  public static final List<String> SEEN = new ArrayList<>();

  private final List<String> orders = new ArrayList<>();

  @Route(method = HttpMethod.POST, path = "/orders")
  public HttpResponse order(HttpRequest request) {
    System.out.println("an order: " + request.bodyText());
    if (request.bodyText().contains("bad")) {
      throw new IllegalStateException("nobody sells this");
    }
    orders.add(request.bodyText());
    return HttpResponse.text("taken").withStatus(202).withHeader("x-order", "1");
  }

  @Route(method = HttpMethod.GET, path = "/orders/{id}")
  public String get(@PathParam String id) {
    return id + " of " + String.join(",", orders);
  }

  @Route(method = HttpMethod.PUT, path = "/orders/{id}")
  public HttpResponse put(@PathParam String id, @Body byte[] body, HttpRequest request) {
    return HttpResponse.bytes(request.header("content-type").asString(), body)
        .withHeader("x-cookies", String.join("|", request.cookies()));
  }

  @Queue(value = "orders", maxReceives = 2)
  public void deliver(String order) {
    if (order.contains("poison")) {
      throw new IllegalArgumentException("cannot take " + order);
    }
    SEEN.add(order);
    orders.add(order);
  }

  @Queue("ordered.fifo")
  public void inOrder(String order) {
    orders.add(order);
  }

  @Schedule(value = "cron(0 3 * * ? *)", name = "nightly", timezone = "Europe/Berlin")
  public void nightly(ScheduledEvent event) {
    orders.add("night " + event.time());
  }

  @Schedule(value = "cron(0 12 1 1 ? 2027)", name = "yearly", flexibleWindow = 60)
  public void yearly(ScheduledEvent event) {
    orders.add("year " + event.time());
  }

  @Schedule(value = "rate(30 days)", name = "doomed")
  public void doomed(ScheduledEvent event) {
    throw new IllegalStateException("no disk");
  }
}
