package app;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Route;

/** The routes of things, whose bodies are texts. */
@ContainerImage(name = "shop", group = "shop")
public final class ThingHandler {

  /** Lists things. */
  @Route(method = HttpMethod.GET, path = "/things")
  public String list(@QueryParam int limit, @QueryParam String after) {
    return "things " + limit + " after " + after;
  }

  /** Creates a thing. */
  @Route(method = HttpMethod.POST, path = "/things")
  public String create(@Body String thing) {
    return "things created " + thing;
  }

  /** Gets a thing. */
  @Route(method = HttpMethod.GET, path = "/things/{id}")
  public String get(@PathParam String id) {
    return "things " + id;
  }

  /** Replaces a thing. */
  @Route(method = HttpMethod.PUT, path = "/things/{id}")
  public String replace(@PathParam String id, @Body String thing) {
    return "things " + id + " replaced " + thing;
  }
}
