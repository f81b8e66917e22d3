package warn;

import dev.lading.annotations.*;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.util.List;

@ContainerImage(name = "a")
public class WarnHandler {
  public record Message(@NotBlank String text) {}

  @Route(method = HttpMethod.POST, path = "/")
  public void post(
      @Min(1) // warning
          @QueryParam
          int limit,
      @NotNull @Valid @Body Message message) {}

  @Queue("jobs")
  public void handle(
      @NotEmpty // warning
          List<@Valid Message> messages) {}
}
