package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(
    name = "a",
    group = "large") // error
public class BadHandler {
  @Queue("some-queue-0")
  @Queue("some-queue-1")
  @Queue("some-queue-2")
  @Queue("some-queue-3")
  @Queue("some-queue-4")
  @Queue("some-queue-5")
  @Queue("some-queue-6")
  @Queue("some-queue-7")
  @Queue("some-queue-8")
  @Queue("some-queue-9")
  @Queue("some-queue-10")
  @Queue("some-queue-11")
  @Queue("some-queue-12")
  @Queue("some-queue-13")
  @Queue("some-queue-14")
  @Queue("some-queue-15")
  @Queue("some-queue-16")
  @Queue("some-queue-17")
  @Queue("some-queue-18")
  @Queue("some-queue-19")
  @Queue("some-queue-20")
  @Queue("some-queue-21")
  @Queue("some-queue-22")
  @Queue("some-queue-23")
  @Queue("some-queue-24")
  @Queue("some-queue-25")
  @Queue("some-queue-26")
  @Queue("some-queue-27")
  @Queue("some-queue-28")
  @Queue("some-queue-29")
  @Queue("some-queue-30")
  @Queue("some-queue-31")
  @Queue("some-queue-32")
  public void handle() {}
}
