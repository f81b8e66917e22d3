package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a", group = "g")
public class BadHandler {
  @Topic("orders") // error
  public void one(TopicMessage message) {}

  @Bucket(value = "uploads", existing = true) // error
  public void two(BucketEvent event) {}

  @Bucket(value = "uploads", existing = true, prefix = "a/") // error
  public void three(BucketEvent event) {}

  @TableStream("users")
  public void four(TableChange change) {}

  @Topic(value = "news", existing = true)
  public void five(TopicMessage message) {}
}
