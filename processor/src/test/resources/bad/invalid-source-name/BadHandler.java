package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @EventPattern(value = "{\"source\": [\"a\"]}", name = "no spaces") // error
  public void rule(BusEvent event) {}

  @EventPattern(
      value = "{\"source\": [\"b\"]}",
      bus = "default") // error
  public void bus(BusEvent event) {}

  @Bucket("Uploads") // error
  public void bucket(BucketEvent event) {}

  @Topic("orders.fifo") // error
  public void topic(TopicMessage message) {}

  @TableStream("ab") // error
  public void table(TableChange change) {}

  @DataStream("clicks/eu") // error
  public void stream(StreamRecord record) {}

  @Invoke(name = "")
  public void right() {}

  @Invoke(name = "a b") // error
  public void invoke() {}
}
