package shop;

import java.util.ArrayList;
import java.util.List;

/** What every program calls: the work itself is next to nothing. */
public final class ThingShop {

  /** Lists things. */
  public ThingPage list(int limit, String after) {
    List<Thing> items = new ArrayList<>(limit);
    for (int i = 0; i < limit; i++) {
      items.add(get(after + i));
    }
    return new ThingPage(items, after + limit);
  }

  /** Creates a thing. */
  public Thing create(NewThing thing) {
    return replace("of-" + thing.name(), thing);
  }

  /** Gets a thing. */
  public Thing get(String id) {
    return new Thing(id, "thing " + id, id.length(), 9.75, List.of("a", "b"));
  }

  /** Replaces a thing. */
  public Thing replace(String id, NewThing thing) {
    return new Thing(id, thing.name(), thing.quantity(), thing.price(), thing.tags());
  }
}
