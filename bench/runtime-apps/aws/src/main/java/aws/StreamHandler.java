package aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import loop.Routes;

/** The loop's switch and its JSON by hand, as a streaming handler on AWS's client. */
public final class StreamHandler implements RequestStreamHandler {

  private final Routes routes = new Routes(false);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write(routes.answer(in.readAllBytes()).getBytes(StandardCharsets.UTF_8));
  }
}
