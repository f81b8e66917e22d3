package bad;

import dev.lading.annotations.*;

public abstract class AbstractMethods {
  @Queue("inherited")
  protected void notPublic() {} // error
}
