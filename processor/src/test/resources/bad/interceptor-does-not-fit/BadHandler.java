package bad;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.Map;

public class BadHandler {
  @ContainerImage(name = "a")
  @Interceptors(ForRoutes.class) // error
  public static class OnlyQueues {
    @Queue("jobs")
    public void handle(String body) {}
  }

  @ContainerImage(name = "a")
  @Interceptors(ForRoutes.class)
  public static class Mixed {
    @Queue("more-jobs")
    @Interceptors(ForRoutes.class) // error
    public void handle(String body) {}

    @Route(method = HttpMethod.GET, path = "/a")
    @Interceptors({
      ForRoutes.class,
      ForEvents.class // error
    })
    public void get() {}

    @Interceptors(ForRoutes.class) // error
    public void notCalled() {}
  }

  @ContainerImage(name = "a")
  @Route(method = HttpMethod.GET, path = "/b")
  @Interceptors(ForRoutes.class) // error
  public static class Raw implements RequestHandler<Map<String, Object>, String> {
    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
      return "";
    }

    @Route(method = HttpMethod.GET, path = "/c")
    public void get() {}
  }

  public static class ForRoutes implements HttpInterceptor {
    @Override
    public HttpResponse intercept(HttpRequest request, Context context, Next next)
        throws Exception {
      return next.proceed(request);
    }
  }

  public static class ForEvents implements EventInterceptor {
    @Override
    public void intercept(Object event, Context context, Next next) throws Exception {
      next.proceed();
    }
  }
}
