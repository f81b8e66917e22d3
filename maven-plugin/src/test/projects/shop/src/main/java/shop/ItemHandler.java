package shop;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.Architecture;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.ScheduledEvent;
import java.util.Optional;

/** Items. */
@ContainerImage(name = "shop", arch = Architecture.X86_64, group = "items")
public final class ItemHandler {

  /** Gives an item. */
  @Route(method = HttpMethod.GET, path = "/items/{id}")
  public String get(@PathParam String id, @QueryParam Optional<String> color) {
    System.out.println("looking for " + id);
    return "item " + id + color.map(name -> " in " + name).orElse("");
  }

  /** Fails. */
  @Route(method = HttpMethod.DELETE, path = "/items/{id}")
  public void delete(@PathParam String id) {
    throw new IllegalStateException("item " + id + " stays");
  }

  /** Takes a message. */
  @Queue("orders")
  public void order(@Body String order) {
    if (order.contains("bad")) {
      throw new IllegalArgumentException("no such order: " + order);
    }
    System.out.println("ordered " + order);
  }

  /** Cleans up. */
  @Schedule("rate(1 day)")
  public void cleanUp(ScheduledEvent event) {
    System.out.println("cleaned up");
  }
}
