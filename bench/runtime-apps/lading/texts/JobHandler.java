package app;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.ScheduledEvent;

/** The queue, whose messages are texts, and the schedule. */
@ContainerImage(name = "shop", group = "shop")
public final class JobHandler {

  /** Does a job. */
  @Queue("jobs")
  public void run(String job) {
    if (job.contains("fail")) {
      throw new IllegalStateException("cannot " + job);
    }
  }

  /** Runs each night. */
  @Schedule(value = "rate(1 day)", name = "nightly")
  public void nightly(ScheduledEvent event) {}
}
