package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule("cron(0 9 * * *)") // error
  public void handle() {}

  @Schedule("rate(1 days)") // error
  public void other() {}
}
