package orders;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Queue;

/** Takes orders. */
@ContainerImage(name = "orders")
public final class OrderHandler {

  /** Takes one. */
  @Queue("orders")
  public void take(String order) {
    System.out.println(order);
  }
}
