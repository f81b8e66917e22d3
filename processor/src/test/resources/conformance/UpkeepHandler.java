package assistant;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.ScheduledEvent;

@ContainerImage(name = "api", group = "upkeep")
@LambdaFunction(timeout = 660)
public final class UpkeepHandler {

  @Queue(
      value = "openrouter-cost-verification-queue",
      visibilityTimeout = 1320,
      retention = 1_209_600)
  public void verifyCost(@Body String message) {
    Journal.add("cost " + message);
  }

  @Schedule(value = "rate(1 day)", name = "aggregate-token-usage")
  public void aggregate(ScheduledEvent event) {
    Journal.add("aggregate " + event.schedule());
  }

  @Schedule(value = "rate(10 minutes)", name = "cleanup-expired-reservations")
  public void cleanUp(ScheduledEvent event) {
    Journal.add("clean up " + event.schedule());
  }

  @Schedule(value = "rate(1 hour)", name = "sync-lemonsqueezy-subscriptions")
  public void sync(ScheduledEvent event) {
    Journal.add("sync " + event.schedule());
  }

  @Schedule(value = "rate(1 minute)", name = "run-agent-schedules")
  public void run(ScheduledEvent event) {
    Journal.add("run " + event.schedule());
  }
}
