package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.api.JsonCodec;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.event.EventDispatcher;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made ahead of the first event, for a snapshot of the process to have it. */
class PrimingTest {

  @Test
  void makesEachObjectOnceAndCallsNoHandler() throws Exception {
    DispatchTable table =
        CompiledApplication.of(
                CompiledApplication.handler(
                    "Orders",
                    """
                    @ContainerImage(name = "shop", group = "shop")
                    @Interceptors(Orders.Watch.class)
                    public class Orders implements dev.lading.runtime.crac.Resource {
                      public record Order(int id, List<String> tags) {}

                      private record Hidden(String text) {}

                      public static final class Watch implements HttpInterceptor {
                        @Override
                        public HttpResponse intercept(
                            HttpRequest request, Context context, Next next) {
                          throw new IllegalStateException("called");
                        }
                      }

                      @Route(method = HttpMethod.ANY, path = "/{all+}")
                      public Order any(@PathParam String all, @Body Order order) {
                        throw new IllegalStateException("called");
                      }

                      @Route(method = HttpMethod.GET, path = "/hidden")
                      public Object hidden(Context context) {
                        return new Hidden("x");
                      }

                      public <T extends Comparable<T>> Thread[] noBody(Class<T> type, Runnable[] runs) {
                        throw new IllegalStateException("called");
                      }

                      @Queue("jobs")
                      public void job(List<Order> orders) {
                        throw new IllegalStateException("called");
                      }
                    }
                    """),
                CompiledApplication.handler(
                    "Failures",
                    """
                    public class Failures {
                      @ExceptionHandler
                      public String failed(IllegalStateException e) {
                        return "";
                      }
                    }
                    """))
            .function("ShopFunction");

    Object[] made = new EventDispatcher(table, Map.of()).prime();

    assertThat(Arrays.stream(made).map(object -> object.getClass().getSimpleName()))
        .containsExactly("JacksonCodec", "Orders", "Watch", "Failures");
    assertThat(made[0]).isInstanceOf(JsonCodec.class);
    assertThat(table.prime()).containsExactly(made);
  }

  @Test
  void aFactoryIsMadeTooAndAConstructorsFailureLeavesUnchanged() throws Exception {
    DispatchTable table =
        CompiledApplication.of(
                CompiledApplication.handler(
                    "Orders",
                    """
                    @ContainerImage(name = "shop", group = "shop", factory = Wiring.class)
                    public class Orders {
                      Orders() throws Exception {
                        throw new java.io.IOException("no database");
                      }

                      @Route(method = HttpMethod.GET, path = "/streams")
                      public void get() {}
                    }
                    """),
                CompiledApplication.handler(
                    "Wiring",
                    """
                    public class Wiring {
                      public Orders orders() throws Exception {
                        return new Orders();
                      }
                    }
                    """))
            .function("ShopFunction");

    assertThatThrownBy(table::prime)
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("no database");
  }

  @Test
  void classesMayBeCalledLikeTheMethodsOfTheTable() throws Exception {
    DispatchTable table =
        CompiledApplication.of(
                CompiledApplication.handler(
                    "Prime",
                    """
                    @ContainerImage(name = "a", group = "odd")
                    public class Prime {
                      @Queue(value = "q", parallelism = 2)
                      public void a(String body) {}
                    }
                    """),
                CompiledApplication.handler(
                    "Streams",
                    """
                    @ContainerImage(name = "a", group = "odd")
                    public class Streams {
                      @Route(method = HttpMethod.GET, path = "/b")
                      public void b() {}
                    }
                    """),
                CompiledApplication.handler(
                    "Parallelism",
                    """
                    @ContainerImage(name = "a", group = "odd")
                    public class Parallelism {
                      @Route(method = HttpMethod.GET, path = "/c")
                      public void c() {}
                    }
                    """))
            .function("OddFunction");

    assertThat(table.prime()).hasSize(3);
    assertThat(table.streams()).isFalse();
    assertThat(table.parallelism("q")).isEqualTo(2);
    assertThat(table.parallelism("other")).isEqualTo(1);
  }
}
