package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule(
      value = "cron(0 9 ? * MON-FRI *)",
      timezone = "Europe/Berln") // error
  public void near() {}

  @Schedule(
      value = "at(2027-01-31T09:00:00)",
      timezone = "+02:00") // error
  public void offset() {}
}
