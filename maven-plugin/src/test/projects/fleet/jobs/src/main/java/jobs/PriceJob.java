package jobs;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.ScheduledEvent;
import prices.PriceList;

/** Looks at prices. */
@ContainerImage(name = "jobs")
public final class PriceJob {

  /** Looks at one. */
  @Schedule("rate(1 day)")
  public void look(ScheduledEvent event) {
    System.out.println(new PriceList().priceOf("item"));
  }
}
