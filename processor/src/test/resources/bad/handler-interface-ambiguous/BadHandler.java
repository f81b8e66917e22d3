package bad;

import com.amazonaws.services.lambda.runtime.*;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.Map;

@ContainerImage(name = "a")
@Route(method = HttpMethod.GET, path = "/a") // error
public class BadHandler
    implements HttpHandler, RequestHandler<Map<String, Object>, String> {
  @Override
  public HttpResponse handle(HttpRequest request, Context context) {
    return HttpResponse.noContent();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return "";
  }
}
