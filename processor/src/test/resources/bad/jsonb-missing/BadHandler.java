// class path: without avaje-jsonb
// options: -Alading.json=jsonb
package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  public record Message(String text) {}

  @Queue("jobs")
  public void handle(Message message) {} // error

  @Queue("plain")
  public void plain(String message) {}

  @Route(method = HttpMethod.GET, path = "/a")
  public Message get() { // error
    return new Message("");
  }
}
