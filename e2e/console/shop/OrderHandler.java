package shop;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Orders, and mails about them that cannot be sent until somebody repairs it. */
@ContainerImage(name = "shop", group = "orders")
public final class OrderHandler {

  @Route(method = HttpMethod.POST, path = "/orders", authorizer = "keys")
  public HttpResponse order(@Body String order, HttpRequest request) {
    return HttpResponse.text(request.authorizer().context().get("customer") + " ordered " + order);
  }

  @Route(method = HttpMethod.GET, path = "/orders/{id}", authorizer = "users")
  public HttpResponse find(@PathParam String id, HttpRequest request) {
    return HttpResponse.text(id + " of " + request.authorizer().claim("sub").orElse("nobody"));
  }

  @Route(method = HttpMethod.GET, path = "/stock")
  public String stock() {
    throw new IllegalStateException("the stock is not counted");
  }

  @Queue(value = "mail-queue", maxReceives = 2)
  public void mail(String mail) {
    if (mail.contains("poison") && !Files.exists(Path.of(System.getenv("SHOP_REPAIRED")))) {
      throw new IllegalStateException("no mail server");
    }
  }

  @Schedule("rate(1 day)")
  public void count() {}
}
