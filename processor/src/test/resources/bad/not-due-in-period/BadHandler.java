package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule(
      value = "cron(0 9 1 1 ? 2028)", // error
      start = "2027-01-01T00:00:00Z",
      end = "2027-12-31T23:59:59Z")
  public void year() {}

  @Schedule(
      value = "cron(0 9 1 1 ? *)", // error
      timezone = "Asia/Tokyo",
      start = "2027-01-01T01:00:00Z",
      end = "2027-12-31T00:00:00Z")
  public void zone() {}

  @Schedule(
      value = "cron(0 9 1 1 ? *)",
      timezone = "Asia/Tokyo",
      start = "2027-01-01T00:00:00Z",
      end = "2027-12-31T00:00:00Z")
  public void atTheStart() {}

  @Schedule(
      value = "rate(300 days)",
      start = "2027-01-01T00:00:00Z",
      end = "2027-01-02T00:00:00Z")
  public void rate() {}
}
