package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Bucket(value = "uploads", events = {}) // error
  public void bucket(BucketEvent event) {}
}
