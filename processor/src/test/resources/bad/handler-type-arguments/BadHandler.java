package bad;

import com.amazonaws.services.lambda.runtime.*;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.Map;

@ContainerImage(name = "a")
@Route(method = HttpMethod.GET, path = "/a") // error
@SuppressWarnings("rawtypes")
public class BadHandler implements RequestHandler {
  @Override
  public String handleRequest(Object event, Context context) {
    return "";
  }

  @ContainerImage(name = "a")
  @Schedule("rate(1 day)") // error
  public static class Hidden implements RequestHandler<Hidden.Event, String> {
    static class Event {}

    @Override
    public String handleRequest(Event event, Context context) {
      return "";
    }
  }
}
