package bad;

import com.amazonaws.services.lambda.runtime.*;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
@Route(method = HttpMethod.GET, path = "/a") // error
@Queue("jobs")
@Schedule("rate(1 day)") // error
public class BadHandler implements QueueHandler {
  @Override
  public void handle(QueueMessage message, Context context) {}
}
