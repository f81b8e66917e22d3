package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@NativeDependency("org.duckdb:duckdb_jdbc:1.0") // error
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
