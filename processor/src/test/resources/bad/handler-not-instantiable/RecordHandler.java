package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
public record RecordHandler(String name) { // error
  @Queue("recordhandler")
  public void handle() {}
}
