package app;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.SerdeImport;
import shop.NewThing;
import shop.Thing;
import shop.ThingPage;
import shop.ThingShop;

/** The routes of things. */
@Controller("/things")
@SerdeImport(NewThing.class)
@SerdeImport(Thing.class)
@SerdeImport(ThingPage.class)
public class ThingController {

  private final ThingShop shop = new ThingShop();

  @Get
  public ThingPage list(@QueryValue int limit, @QueryValue String after) {
    return shop.list(limit, after);
  }

  @Post
  public HttpResponse<Thing> create(@Body NewThing thing) {
    return HttpResponse.ok(shop.create(thing));
  }

  @Get("/{id}")
  public Thing get(String id) {
    return shop.get(id);
  }

  @Put("/{id}")
  public Thing replace(String id, @Body NewThing thing) {
    return shop.replace(id, thing);
  }
}
