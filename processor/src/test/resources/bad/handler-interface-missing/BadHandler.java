package bad;

import com.amazonaws.services.lambda.runtime.*;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.Map;

@ContainerImage(name = "a")
@Queue("jobs") // error
public class BadHandler {
  public void handle(QueueMessage message, Context context) {}
}
