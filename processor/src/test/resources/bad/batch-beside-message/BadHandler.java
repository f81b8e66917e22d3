package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs")
  public void jobs(
      QueueBatch<String> batch,
      QueueMessage message, // error
      @MessageAttribute String tenant, // error
      QueueBatch<String> again, // error
      com.amazonaws.services.lambda.runtime.Context context) {}

  @Queue("more")
  public void more(
      @Body String body, // error
      QueueBatch<String> batch) {}
}
