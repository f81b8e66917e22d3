package assistant;

import static dev.lading.annotations.Architecture.X86_64;
import static dev.lading.annotations.HttpMethod.POST;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.FunctionUrl;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.Route;

@ContainerImage(name = "chromium", arch = X86_64)
@LambdaFunction(memory = 2048, timeout = 360)
@FunctionUrl(auth = FunctionUrl.Auth.NONE)
public final class ScrapeHandler {

  @Route(method = POST, path = "/api/scrape")
  public String scrape(@Body String request) {
    return "scrape " + request;
  }
}
