package bad;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a", group = "g")
@Route(method = HttpMethod.GET, path = "/again") // error
public class WholeHandler implements HttpHandler {
  @Override
  public HttpResponse handle(HttpRequest request, Context context) {
    return HttpResponse.noContent();
  }
}
