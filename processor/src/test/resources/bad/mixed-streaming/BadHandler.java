package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a", group = "g")
@FunctionUrl(auth = FunctionUrl.Auth.NONE)
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/stream")
  public StreamingResponse stream() {
    return StreamingResponse.of("text/plain", body -> {});
  }

  @Route(method = HttpMethod.GET, path = "/whole") // error
  public HttpResponse whole() {
    return HttpResponse.noContent();
  }

  @Queue("jobs") // error
  public void work(String body) {}

  @Schedule("rate(1 day)") // error
  public void tidy() {}
}
