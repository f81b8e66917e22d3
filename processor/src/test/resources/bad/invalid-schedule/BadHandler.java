package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule("cron(0 9 * * *)") // error
  public void handle() {}

  @Schedule("rate(1 days)") // error
  public void other() {}

  @Schedule("cron(0 9 1 * MON *)") // error
  public void bothDays() {}

  @Schedule("cron(0 9 ? * ? *)") // error
  public void neitherDay() {}

  @Schedule("cron(60 9 1 * ? *)") // error
  public void minute() {}

  @Schedule("cron(0 9 ? * 0 *)") // error
  public void sunday() {}

  @Schedule("cron(0 9 ? * FRI#2 *)") // error
  public void second() {}

  @Schedule("cron(0 9 1-5W * ? *)") // error
  public void weekdays() {}

  @Schedule("cron(0 9 1 * ? 2200)") // error
  public void year() {}

  @Schedule("@daily") // error
  public void nickname() {}

  @Schedule("at(2027-02-30T09:00:00)") // error
  public void noSuchDay() {}
}
