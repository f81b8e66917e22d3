package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/{a}/{b}")
  public void get(
      @PathParam Optional<String> a, // error
      @PathParam List<String> b, // error
      @QueryParam Object c, // error
      @QueryParam java.util.Set<Object> d, // error
      @QueryParam List<List<String>> e, // error
      @Header Hidden f, // error
      @Cookie Object h, // error
      @QueryParam java.net.URI g) {}

  @Route(method = HttpMethod.POST, path = "/a")
  public void post(@Body HttpRequest request) {} // error

  @Route(method = HttpMethod.POST, path = "/b")
  public void post(@Body List<List<?>> body) {} // error

  @Queue("jobs")
  public void queue(Hidden body) {} // error

  @Queue("raw")
  @SuppressWarnings("rawtypes")
  public void raw(QueueBatch batch) {} // error

  @Queue("hidden")
  public void hidden(QueueBatch<Hidden> batch) {} // error

  @Queue("attributes")
  public void attributes(@MessageAttribute Object any) {} // error

  enum Hidden {
    ONE
  }
}
