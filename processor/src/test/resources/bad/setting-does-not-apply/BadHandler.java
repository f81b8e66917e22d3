package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue(value = "ordered.fifo", batchWindow = 5) // error
  public void ordered() {}

  @Queue(
      value = "standard",
      maxReceives = 3, // error
      deadLetters = false,
      deduplication = Queue.Deduplication.ID) // error
  public void standard() {}

  @Queue(
      value = "elsewhere.fifo",
      existing = true,
      visibilityTimeout = 600, // error
      retention = 600, // error
      maxReceives = 3, // error
      deadLetters = true, // error
      deduplication = Queue.Deduplication.CONTENT) // error
  public void elsewhere() {}

  @Queue(value = "few", parallelism = 11) // error
  public void few() {}

  @Queue(value = "single", batchSize = 1, parallelism = 2) // error
  public void single() {}

  @Queue(value = "together", parallelism = 4) // error
  public void together(QueueBatch<String> batch) {}

  @Queue(value = "in-turn", parallelism = 1)
  public void inTurn(QueueBatch<String> batch) {}

  @Queue("tracing")
  public void tracing(
      @SystemAttribute("SequenceNumber") String number, // error
      @SystemAttribute("MessageDeduplicationId") Optional<String> id,
      @SystemAttribute("MessageGroupId") Optional<String> group) {}

  @Schedule(
      value = "at(2027-01-31T09:00:00)",
      start = "2027-01-01T00:00:00Z", // error
      end = "2027-02-01T00:00:00Z") // error
  public void once() {}
}
