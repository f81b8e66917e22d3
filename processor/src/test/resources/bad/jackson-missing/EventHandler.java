package bad;

import com.amazonaws.services.lambda.runtime.*;
import dev.lading.annotations.*;
import java.util.Map;

@ContainerImage(name = "a")
@Schedule("rate(1 day)") // error
public class EventHandler implements RequestHandler<Map<String, Object>, Void> {
  @Override
  public Void handleRequest(Map<String, Object> event, Context context) {
    return null;
  }
}
