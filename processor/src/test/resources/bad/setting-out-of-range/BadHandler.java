package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(
    memory = 127, // error
    timeout = 901, // error
    ephemeralStorage = 10241, // error
    reservedConcurrency = -2, // error
    provisionedConcurrency = 0) // error
@FunctionUrl(
    auth = FunctionUrl.Auth.NONE,
    allowOrigins = "*",
    maxAge = 86401) // error
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/a")
  public void get() {}

  @Queue(
      value = "jobs",
      batchSize = 10001, // error
      batchWindow = 301, // error
      maxConcurrency = 1001, // error
      parallelism = 1003, // error
      visibilityTimeout = 43201, // error
      retention = 59, // error
      maxReceives = 1002) // error
  public void handle() {}

  @Queue(value = "ordered.fifo", batchSize = 11) // error
  public void ordered() {}

  @Schedule(
      value = "rate(1 day)",
      flexibleWindow = 1441, // error
      maxRetries = 186, // error
      maxEventAge = 59) // error
  public void daily() {}

  @EventPattern(
      value = "{\"source\": [\"shop\"]}",
      maxRetries = -1, // error
      maxEventAge = 86_401) // error
  public void rule(BusEvent event) {}

  @Bucket(
      value = "uploads",
      maxRetries = 186, // error
      maxEventAge = 0) // error
  public void bucket(BucketEvent event) {}

  @TableStream(
      value = "users",
      batchSize = 10_001, // error
      batchWindow = 301, // error
      parallelization = 0, // error
      maxRetries = -2, // error
      maxAge = 59) // error
  public void table(TableChange change) {}

  @DataStream(
      value = "clicks",
      batchSize = 0, // error
      batchWindow = -1, // error
      parallelization = 11, // error
      maxRetries = 10_001, // error
      maxAge = 604_801) // error
  public void stream(StreamRecord record) {}
}
