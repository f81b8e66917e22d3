package app;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Route;
import shop.NewThing;
import shop.Thing;
import shop.ThingPage;
import shop.ThingShop;

/** The routes of things. */
@ContainerImage(name = "shop", group = "shop")
public final class ThingHandler {

  private final ThingShop shop = new ThingShop();

  /** Lists things. */
  @Route(method = HttpMethod.GET, path = "/things")
  public ThingPage list(@QueryParam int limit, @QueryParam String after) {
    return shop.list(limit, after);
  }

  /** Creates a thing. */
  @Route(method = HttpMethod.POST, path = "/things")
  public Thing create(@Body NewThing thing) {
    return shop.create(thing);
  }

  /** Gets a thing. */
  @Route(method = HttpMethod.GET, path = "/things/{id}")
  public Thing get(@PathParam String id) {
    return shop.get(id);
  }

  /** Replaces a thing. */
  @Route(method = HttpMethod.PUT, path = "/things/{id}")
  public Thing replace(@PathParam String id, @Body NewThing thing) {
    return shop.replace(id, thing);
  }
}
