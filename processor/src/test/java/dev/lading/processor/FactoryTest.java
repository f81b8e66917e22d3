package dev.lading.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dagger.internal.codegen.ComponentProcessor;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.dispatch.DispatchTable;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Handlers that a factory creates: by Dagger, by a container, by hand. */
class FactoryTest {

  /** Dagger claims none of its annotations, which the compiler would warn of. */
  private static final String UNCLAIMED = "-Xlint:-processing";

  private static final JavaFileObject DAGGER_COMPONENT =
      CompiledApplication.handler(
          "Shop",
          """
          @dagger.Component
          @javax.inject.Singleton
          public interface Shop extends Checks {
            Orders orders();

            @javax.inject.Singleton
            public static final class Clock {
              private int ticks;

              @javax.inject.Inject
              public Clock() {}

              public int tick() {
                return ++ticks;
              }
            }
          }
          """);

  private static final JavaFileObject DAGGER_INTERCEPTOR =
      CompiledApplication.handler(
          "Check",
          """
          public final class Check implements HttpInterceptor {
            private final Shop.Clock clock;

            @javax.inject.Inject
            Check(Shop.Clock clock) {
              this.clock = clock;
            }

            @Override
            public HttpResponse intercept(HttpRequest request, Context context, Next next)
                throws Exception {
              return next.proceed(request.withAttribute("tick", clock.tick()));
            }
          }
          """);

  private static final JavaFileObject INHERITED =
      CompiledApplication.handler("Checks", "public interface Checks { Check check(); }");

  private static JavaFileObject daggerHandler(String factory) {
    return CompiledApplication.handler(
        "Orders",
        """
        @ContainerImage(name = "shop"FACTORY)
        public final class Orders {
          private final Shop.Clock clock;

          @javax.inject.Inject
          Orders(Shop.Clock clock) {
            this.clock = clock;
          }

          @Route(method = HttpMethod.GET, path = "/")
          @Interceptors(Check.class)
          public String get(HttpRequest request) {
            return request.attribute("tick").orElseThrow() + " then " + clock.tick();
          }
        }
        """
            .replace("FACTORY", factory));
  }

  @Test
  void aDaggerComponentThatIsGeneratedInTheSameCompilation() throws Exception {
    CompiledApplication application =
        CompiledApplication.of(
            List.of(UNCLAIMED),
            List.of(new ComponentProcessor()),
            daggerHandler(", factory = DaggerShop.class"),
            DAGGER_COMPONENT,
            INHERITED,
            DAGGER_INTERCEPTOR);
    DispatchTable function = application.function("OrdersFunction");

    assertThat(HttpEvents.of("GET", "/").answerText(function)).isEqualTo("200 1 then 2");
    assertThat(HttpEvents.of("GET", "/").answerText(function)).isEqualTo("200 3 then 4");
    assertThat(application.text("lading/generated/OrdersFunction.java"))
        .contains("shop = DaggerShop.create();")
        .contains("orders = shop().orders();")
        .contains("check = shop().check();");
  }

  @Test
  void theApplicationsFactoryIsWaitedForToo() throws Exception {
    DispatchTable function =
        CompiledApplication.of(
                List.of(UNCLAIMED, "-Alading.factory=app.DaggerShop"),
                List.of(new ComponentProcessor()),
                daggerHandler(""),
                DAGGER_COMPONENT,
                INHERITED,
                DAGGER_INTERCEPTOR)
            .function("OrdersFunction");

    assertThat(HttpEvents.of("GET", "/").answerText(function)).isEqualTo("200 1 then 2");
  }

  private static final JavaFileObject BY_CLASS =
      CompiledApplication.handler(
          "Container",
          """
          public final class Container implements HandlerFactory {
            private int created;

            public Jobs named() {
              created++;
              return new Jobs("by its method");
            }

            @Override
            public <T> T create(Class<T> type) {
              created++;
              if (created == 1) {
                throw new IllegalStateException("not yet");
              }
              return type.cast(new Mails("by its class, " + created));
            }
          }
          """);

  private static JavaFileObject byClass(String name, String queue, String factory) {
    return CompiledApplication.handler(
        name,
        """
        @ContainerImage(name = "jobs", group = "jobs"FACTORY)
        public final class NAME {
          private final String how;

          public NAME(String how) {
            this.how = how;
          }

          @Queue("QUEUE")
          public void work(String body) {
            throw new IllegalStateException(how);
          }
        }
        """
            .replace("NAME", name)
            .replace("QUEUE", queue)
            .replace("FACTORY", factory));
  }

  @Test
  void aContainerGivesByClassWhatItHasNoMethodFor() {
    DispatchTable function =
        CompiledApplication.of(
                byClass("Jobs", "jobs", ""),
                byClass("Mails", "mails", ", factory = Container.class"),
                BY_CLASS)
            .function("JobsFunction");

    assertThatThrownBy(() -> function.handle(message("mails"), TestContext.CONTEXT))
        .hasMessage("not yet");
    assertThatThrownBy(() -> function.handle(message("mails"), TestContext.CONTEXT))
        .hasMessage("by its class, 2");
    assertThatThrownBy(() -> function.handle(message("jobs"), TestContext.CONTEXT))
        .hasMessage("by its method");
    assertThatThrownBy(() -> function.handle(message("mails"), TestContext.CONTEXT))
        .hasMessage("by its class, 2");
  }

  @Test
  void aFactoryThatNobodyWritesIsToldAtTheEnd() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .withOptions("-Alading.factory=app.Missing")
            .compile(byClass("Jobs", "jobs", ""));

    assertThat(compilation)
        .hadErrorContaining(
            "[lading:factory-not-usable] app.Missing cannot be the factory of handlers: there is no"
                + " such class");
  }

  private static QueueMessage message(String queue) {
    return new QueueMessage(queue, "1", "", Map.of(), Map.of());
  }
}
