package warn;

import dev.lading.annotations.*;
import dev.lading.runtime.api.HttpResponse;
import java.util.Optional;

@ContainerImage(name = "a")
public class WarnHandler extends Typed<Void> {
  @Queue("jobs")
  public boolean a(String body) { // warning
    return false;
  }

  @Schedule("rate(1 day)")
  @Bucket("uploads")
  public Optional<String> b() { // warning
    return Optional.empty();
  }

  @Topic("news")
  public HttpResponse c(String body) { // warning
    return HttpResponse.noContent();
  }

  @EventPattern("{\"source\": [\"shop\"]}")
  @Route(method = HttpMethod.POST, path = "/d")
  public String d() {
    return "answered to who asks by HTTP";
  }

  @DataStream("clicks")
  @Invoke
  public String e() {
    return "answered to who invokes it";
  }
}

abstract class Typed<R> {
  @Queue("typed")
  public R typed(String body) {
    return null;
  }
}
