package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.dispatch.DispatchTable;
import org.junit.jupiter.api.Test;

/** A function starts without its handlers: each is created when its first event comes. */
class HandlerCreationTest {

  @Test
  void aHandlerWhoseConstructorThrowsFailsItsOwnEventsOnly() throws Exception {
    CompiledApplication application =
        CompiledApplication.of(
            CompiledApplication.handler(
                "Good",
                """
                @ContainerImage(name = "a", group = "both")
                public class Good {
                  private int calls;

                  @Route(method = HttpMethod.GET, path = "/good")
                  public String get() {
                    return "call " + ++calls;
                  }
                }
                """),
            CompiledApplication.handler(
                "Bad",
                """
                @ContainerImage(name = "a", group = "both")
                public class Bad {
                  public Bad() {
                    throw new IllegalStateException("no disk");
                  }

                  @Route(method = HttpMethod.GET, path = "/bad")
                  public String get() {
                    return "";
                  }
                }
                """));

    DispatchTable both = application.function("BothFunction");

    assertThat(HttpEvents.of("GET", "/bad").answerText(both)).startsWith("500");
    assertThat(HttpEvents.of("GET", "/good").answerText(both)).isEqualTo("200 call 1");
    assertThat(HttpEvents.of("GET", "/good").answerText(both)).isEqualTo("200 call 2");
  }
}
