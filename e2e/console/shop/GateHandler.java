package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Invoke;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lets requests in whose key is "open". */
@ContainerImage(name = "shop", group = "gate")
@Invoke
public final class GateHandler implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String asked = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    boolean open = asked.contains("\"identitySource\":[\"open\"]");
    answer.write(
        "{\"isAuthorized\": %b, \"context\": {\"customer\": \"ada\"}}"
            .formatted(open)
            .getBytes(StandardCharsets.UTF_8));
  }
}
