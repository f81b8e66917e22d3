package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue(
      value = "jobs",
      filter = {
        "{\"body\": ", // error
        "{\"body\": {\"type\": \"order\"}}", // error
        "{\"type\": [\"order\"]}", // error
        "{\"body\": {\"type\": [\"order\"]}}"})
  public void jobs() {}

  @Queue(
      value = "many",
      filter = {
        "{\"body\": [\"1\"]}", "{\"body\": [\"2\"]}", "{\"body\": [\"3\"]}",
        "{\"body\": [\"4\"]}", "{\"body\": [\"5\"]}", "{\"body\": [\"6\"]}",
        "{\"body\": [\"7\"]}", "{\"body\": [\"8\"]}", "{\"body\": [\"9\"]}",
        "{\"body\": [\"10\"]}",
        "{\"body\": [\"11\"]}"}) // error
  public void many() {}
}
