package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@PolicyStatement(
    actions = {
      "GetObject", // error
      "*", // error
      "s3:PutObject"},
    resources = {
      "bucket", // error
      "arn:aws:s3:::${Bucket}/*", // error
      "arn:${AWS::Partition}:s3:::bucket/*"})
public class BadHandler {
  @Queue("jobs")
  public void jobs() {}

  @ContainerImage(name = "a")
  @PolicyStatement(actions = {}, resources = {}) // error
  public static class Other {
    @Queue("other")
    public void other() {}
  }
}
