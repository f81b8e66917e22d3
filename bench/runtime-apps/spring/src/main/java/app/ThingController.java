package app;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.NewThing;
import shop.Thing;
import shop.ThingPage;
import shop.ThingShop;

/** The routes of things. */
@RestController
@RequestMapping("/things")
public class ThingController {

  private final ThingShop shop = new ThingShop();

  @GetMapping
  public ThingPage list(@RequestParam int limit, @RequestParam String after) {
    return shop.list(limit, after);
  }

  @PostMapping
  public Thing create(@RequestBody NewThing thing) {
    return shop.create(thing);
  }

  @GetMapping("/{id}")
  public Thing get(@PathVariable String id) {
    return shop.get(id);
  }

  @PutMapping("/{id}")
  public Thing replace(@PathVariable String id, @RequestBody NewThing thing) {
    return shop.replace(id, thing);
  }
}
