package warn;

import dev.lading.annotations.*;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.util.List;
import java.util.Map;

@ContainerImage(name = "a")
public class WarnHandler {
  public record Message(@NotBlank String text) {}

  public static class Base {
    @NotNull public String name;
  }

  public static class Child extends Base {}

  public record Free(String text) {}

  @Route(method = HttpMethod.POST, path = "/a")
  public void a(@Body Message message) {} // warning

  @Route(method = HttpMethod.POST, path = "/b")
  public void b(@Body Map<String, List<Message>> messages) {} // warning

  @Route(method = HttpMethod.POST, path = "/c")
  public void c(@Valid @Body Message message) {}

  @Route(method = HttpMethod.POST, path = "/d")
  public void d(@Body Free free) {}

  @Route(method = HttpMethod.POST, path = "/e")
  public void e(@Body Message[] messages) {} // warning

  @Queue("jobs")
  public void handle(Child child) {} // warning

  @Queue("batches")
  public void handle(dev.lading.runtime.api.QueueBatch<Message> batch) {} // warning
}
