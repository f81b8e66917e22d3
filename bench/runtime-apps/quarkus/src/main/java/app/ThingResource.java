package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import shop.NewThing;
import shop.Thing;
import shop.ThingPage;
import shop.ThingShop;

/** The routes of things. */
@Path("/things")
public class ThingResource {

  private final ThingShop shop = new ThingShop();

  @GET
  public ThingPage list(@QueryParam("limit") int limit, @QueryParam("after") String after) {
    return shop.list(limit, after);
  }

  @POST
  public Thing create(NewThing thing) {
    return shop.create(thing);
  }

  @GET
  @Path("/{id}")
  public Thing get(@PathParam("id") String id) {
    return shop.get(id);
  }

  @PUT
  @Path("/{id}")
  public Thing replace(@PathParam("id") String id, NewThing thing) {
    return shop.replace(id, thing);
  }
}
