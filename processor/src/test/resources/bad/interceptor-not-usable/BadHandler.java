package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
@Interceptors({
  String.class, // error
  BadHandler.Hidden.class, // error
  BadHandler.WithoutConstructor.class // error
})
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  @Interceptors(int.class) // error
  public void get() {}

  static class Hidden implements HttpInterceptor {
    @Override
    public HttpResponse intercept(
        HttpRequest request, com.amazonaws.services.lambda.runtime.Context context, Next next) {
      return HttpResponse.noContent();
    }
  }

  public static class WithoutConstructor implements HttpInterceptor {
    public WithoutConstructor(String name) {}

    @Override
    public HttpResponse intercept(
        HttpRequest request, com.amazonaws.services.lambda.runtime.Context context, Next next) {
      return HttpResponse.noContent();
    }
  }
}
