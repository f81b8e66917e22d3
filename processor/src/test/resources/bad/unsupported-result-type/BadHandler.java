package bad;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import dev.lading.annotations.*;
import dev.lading.runtime.api.HttpResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/a")
  public CompletableFuture<String> a() { // error
    return CompletableFuture.completedFuture("");
  }

  @Route(method = HttpMethod.GET, path = "/b")
  public Stream<String> b() { // error
    return Stream.of();
  }

  @Route(method = HttpMethod.GET, path = "/c")
  public Optional<InputStream> c() { // error
    return Optional.empty();
  }

  @Route(method = HttpMethod.GET, path = "/d")
  public APIGatewayV2HTTPResponse d() { // error
    return new APIGatewayV2HTTPResponse();
  }

  @Route(method = HttpMethod.GET, path = "/e")
  public List<String> e() {
    return List.of();
  }

  @Queue("jobs")
  public CompletableFuture<String> f(String body) { // error
    return CompletableFuture.completedFuture(body);
  }

  @Queue("more-jobs")
  public SQSBatchResponse g(String body) { // error
    return new SQSBatchResponse();
  }

  @Invoke
  public HttpResponse h() { // error
    return HttpResponse.noContent();
  }

  @Invoke
  public Optional<CompletableFuture<String>> i() { // error
    return Optional.empty();
  }

  @Invoke
  @Route(method = HttpMethod.GET, path = "/j")
  public HttpResponse j() { // error
    return HttpResponse.noContent();
  }

  @Invoke
  public APIGatewayV2HTTPResponse k() {
    return new APIGatewayV2HTTPResponse();
  }
}
