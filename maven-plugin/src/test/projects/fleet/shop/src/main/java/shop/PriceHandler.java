package shop;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Route;
import prices.PriceList;

/** Prices. */
@ContainerImage(name = "shop")
public final class PriceHandler {

  private final PriceList prices = new PriceList();

  /** Gives a price. */
  @Route(method = HttpMethod.GET, path = "/prices/{item}")
  public String get(@PathParam String item) {
    return item + " costs " + prices.priceOf(item);
  }
}
