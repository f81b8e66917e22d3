import dev.lading.annotations.*;

@ContainerImage(name = "a")
public class NoPackageHandler { // error
  @Queue("no-package")
  public void handle() {}
}
