package app;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.ScheduledEvent;
import shop.Job;

/** The queue and the schedule. */
@ContainerImage(name = "shop", group = "shop")
public final class JobHandler {

  /** Does a job. */
  @Queue("jobs")
  public void run(Job job) {
    job.run();
  }

  /** Runs each night. */
  @Schedule(value = "rate(1 day)", name = "nightly")
  public void nightly(ScheduledEvent event) {}
}
