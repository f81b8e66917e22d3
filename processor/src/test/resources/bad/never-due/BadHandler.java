package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule("cron(0 0 31 2 ? *)") // error
  public void one() {}

  @Schedule(
      name = "two",
      value = "cron(0 0 29 FEB ? 2027)") // error
  public void two() {}

  @Schedule("cron(0 0 29 2 ? *)")
  public void three() {}
}
