package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs")
  public void queue(@QueryParam String id) {} // error

  @Schedule("rate(1 day)")
  public void daily(QueueMessage message) {} // error

  @Schedule("rate(1 day)")
  public void body(@Body String body) {} // error

  @Schedule("rate(1 day)")
  public void batch(QueueBatch<String> batch) {} // error

  @Route(method = HttpMethod.POST, path = "/attributes")
  public void attribute(@MessageAttribute String tenant) {} // error

  @Schedule("rate(1 day)")
  public void attempt(@SystemAttribute("ApproximateReceiveCount") int attempt) {} // error

  @Route(method = HttpMethod.POST, path = "/users")
  @Queue("both")
  public void both(HttpRequest request) {} // error
}
