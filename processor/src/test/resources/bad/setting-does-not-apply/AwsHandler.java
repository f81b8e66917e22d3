package bad;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.lading.annotations.*;
import java.util.Map;

@ContainerImage(name = "aws")
@Queue(value = "at-once", parallelism = 4) // error
public class AwsHandler implements RequestHandler<Map<String, Object>, String> {
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return "";
  }
}
