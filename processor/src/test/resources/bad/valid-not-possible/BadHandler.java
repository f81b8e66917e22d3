package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import jakarta.validation.Valid;
import java.util.List;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.POST, path = "/{id}")
  public void post(
      @Valid // error
          @PathParam
          String id,
      @QueryParam List<@Valid Integer> limits, // error
      @Valid // error
          @Body
          String body) {}

  @Queue("jobs")
  public void handle(
      @Valid // error
          QueueMessage message) {}

  @Queue("bytes")
  public void bytes(
      @Valid // error
          byte[] message) {}
}
