package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  public enum Order {
    NEWEST,
    OLDEST
  }

  @Route(method = HttpMethod.GET, path = "/things")
  public void handle(
      @QueryParam(defaultValue = "ten") int limit, // error
      @QueryParam(defaultValue = "300") byte small, // error
      @QueryParam(defaultValue = "yes") boolean all, // error
      @QueryParam(defaultValue = "1,5") Double factor, // error
      @QueryParam(defaultValue = "newest") Order order, // error
      @QueryParam(defaultValue = "12 EUR") java.math.BigDecimal price, // error
      @QueryParam(defaultValue = "1") java.util.UUID id, // error
      @QueryParam(defaultValue = "2027-02-29") java.time.LocalDate day, // error
      @QueryParam(defaultValue = "1 day") List<java.time.Duration> ages, // error
      @Header(
              value = "X-Zone",
              defaultValue = "Berlin") // error
          java.time.ZoneId zone,
      @QueryParam(defaultValue = "TRUE") boolean fine,
      @QueryParam(defaultValue = "-7") long number,
      @QueryParam(defaultValue = "OLDEST") Optional<Order> best,
      @QueryParam(defaultValue = "anything") String text) {}
}
