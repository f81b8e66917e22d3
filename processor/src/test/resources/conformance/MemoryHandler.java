package assistant;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.ScheduledEvent;

@ContainerImage(name = "lancedb", group = "llm-shared-http")
public final class MemoryHandler {

  @Schedule(value = "rate(1 day)", name = "summarize-memory-daily")
  @Schedule(value = "rate(7 days)", name = "summarize-memory-weekly")
  @Schedule(value = "rate(30 days)", name = "summarize-memory-monthly")
  @Schedule(value = "rate(90 days)", name = "summarize-memory-quarterly")
  @Schedule(value = "rate(365 days)", name = "summarize-memory-yearly")
  public void summarize(ScheduledEvent event) {
    Journal.add("summarize " + event.schedule());
  }

  @Schedule(value = "rate(1 day)", name = "cleanup-memory-retention")
  public void cleanUp(ScheduledEvent event) {
    Journal.add("clean up " + event.schedule());
  }
}
