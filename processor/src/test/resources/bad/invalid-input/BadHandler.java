package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule(
      value = "rate(1 day)",
      input = "{'depth': 1}") // error
  public void quotes() {}

  @Schedule(
      value = "rate(1 day)",
      input = "null") // error
  public void nothing() {}
}
