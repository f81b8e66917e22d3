package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "b")
public class SourceHandler {
  @Topic(value = "orders", filter = "{\"kind\": \"order\"}") // error
  public void topic(TopicMessage message) {}

  @Topic(
      value = "news",
      filter = "{\"n\": [{\"numeric\": [\"<\", 10000000000]}]}") // error
  public void numbers(TopicMessage message) {}

  @TableStream(value = "users", filter = "{\"eventName\": \"INSERT\"}") // error
  public void table(TableChange change) {}

  @DataStream(value = "clicks", filter = "nonsense") // error
  public void stream(StreamRecord record) {}
}
