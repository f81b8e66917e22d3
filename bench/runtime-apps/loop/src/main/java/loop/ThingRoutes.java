package loop;

import java.util.List;
import shop.NewThing;
import shop.Thing;
import shop.ThingPage;
import shop.ThingShop;

/** The four routes of things; null is none of them. */
final class ThingRoutes {

  private final ThingShop shop = new ThingShop();

  String answer(String method, String id, Event event) {
    StringBuilder out = new StringBuilder(256);
    if (id.isEmpty()) {
      switch (method) {
        case "GET" -> write(out, shop.list(Integer.parseInt(event.query("limit")), event.query("after")));
        case "POST" -> write(out, shop.create(read(event.body())));
        default -> {
          return null;
        }
      }
    } else {
      switch (method) {
        case "GET" -> write(out, shop.get(id));
        case "PUT" -> write(out, shop.replace(id, read(event.body())));
        default -> {
          return null;
        }
      }
    }
    return out.toString();
  }

  private static NewThing read(byte[] body) {
    Json json = new Json(body);
    String name = null;
    int quantity = 0;
    double price = 0;
    List<String> tags = null;
    while (json.more()) {
      switch (json.name()) {
        case "name" -> name = json.text();
        case "quantity" -> quantity = Integer.parseInt(json.number());
        case "price" -> price = Double.parseDouble(json.number());
        case "tags" -> tags = json.texts();
        default -> json.skip();
      }
    }
    return new NewThing(name, quantity, price, tags);
  }

  private static void write(StringBuilder out, Thing thing) {
    out.append("{\"id\":");
    Json.text(out, thing.id());
    out.append(",\"name\":");
    Json.text(out, thing.name());
    out.append(",\"quantity\":").append(thing.quantity());
    out.append(",\"price\":").append(thing.price());
    out.append(",\"tags\":");
    Json.texts(out, thing.tags());
    out.append('}');
  }

  private static void write(StringBuilder out, ThingPage page) {
    out.append("{\"items\":[");
    for (int i = 0; i < page.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(out, page.items().get(i));
    }
    out.append("],\"next\":");
    Json.text(out, page.next());
    out.append('}');
  }
}
