package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class OtherHandler {
  @Topic(value = "orders", existing = true) // error
  public void one(TopicMessage message) {}

  @TableStream("users")
  public void four(TableChange change) {}

  @Topic(value = "news", existing = true)
  public void five(TopicMessage message) {}
}
