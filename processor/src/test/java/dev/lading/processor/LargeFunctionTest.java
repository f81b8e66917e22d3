package dev.lading.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Functions with far more triggers than usual: generated code has to stay within class files. */
class LargeFunctionTest {

  private static final List<String> OPTIONS =
      List.of("-Alading.templates=none", "-Alading.suppress=routes-over-quota");

  private static final int HANDLERS_OF_CLASS = 50;

  @Test
  void oneFunctionHasAThousandRoutes() throws Exception {
    int routes = 1000;
    CompiledApplication application =
        application(
            routes,
            i ->
                """
                @Route(method = HttpMethod.GET, path = "/things-%1$d/{id%1$d}")
                public String thing%1$d(@PathParam String id%1$d, @QueryParam int limit) {
                  return %1$d + id%1$d + limit;
                }
                """
                    .formatted(i));
    DispatchTable function = application.function("LargeFunction");
    RouteTable table = new RouteTable(function.routes());

    assertThat(function.routes()).hasSize(routes);
    assertThat(application.text("lading/generated/LargeFunction.java"))
        .contains("if (route < 500) {", "routesFrom500(route, request, context)");
    for (int i = 0; i < routes; i++) {
      RouteMatch match = table.match("GET", "/things-" + i + "/x");
      HttpResponse response =
          function.handle(
              match.route(),
              Requests.query("limit", "7").withPathParameters(match.pathParameters()),
              TestContext.CONTEXT);
      assertThat(Requests.text(response)).isEqualTo(i + "x7");
    }
  }

  @Test
  void oneFunctionHasAsManySchedulesAsItMay() throws Exception {
    int schedules = 1200;
    CompiledApplication application =
        application(
            schedules,
            i ->
                """
                public static int due%1$d;
                @Schedule(value = "rate(1 day)", name = "a-schedule-%1$d")
                public void run%1$d(ScheduledEvent event, Context context) {
                  due%1$d++;
                }
                """
                    .formatted(i));
    DispatchTable function = application.function("LargeFunction");

    assertThat(function.schedules()).hasSize(schedules);
    for (int i = 0; i < schedules; i++) {
      function.handle(event("a-schedule-" + i), TestContext.CONTEXT);
      assertThat(application.constant("app.Handler" + i / HANDLERS_OF_CLASS, "due" + i))
          .isEqualTo(1);
    }
  }

  @Test
  void oneFunctionHasAsManyEventsOfAwsOwnInterfaceAsItMay() throws Exception {
    String schedules =
        IntStream.range(0, 1200)
            .mapToObj("@Schedule(value = \"rate(1 day)\", name = \"a-schedule-%d\")\n"::formatted)
            .collect(joining());
    CompiledApplication application =
        CompiledApplication.of(
            OPTIONS,
            CompiledApplication.handler(
                "Handler0",
                """
                @ContainerImage(name = "a", group = "large")
                %spublic final class Handler0
                    implements com.amazonaws.services.lambda.runtime.RequestStreamHandler {
                  @Override
                  public void handleRequest(
                      java.io.InputStream event, java.io.OutputStream answer, Context context)
                      throws java.io.IOException {
                    event.transferTo(answer);
                  }
                }
                """
                    .formatted(schedules)));
    DispatchTable function = application.function("LargeFunction");

    for (String schedule : function.schedules()) {
      byte[] event = schedule.getBytes(StandardCharsets.UTF_8);
      assertThat(handle(function, schedule, event)).isEqualTo(event);
    }
  }

  private static byte[] handle(DispatchTable function, String schedule, byte[] event)
      throws Exception {
    return function
        .rawHandler("schedule " + schedule)
        .orElseThrow()
        .handle(event, TestContext.CONTEXT);
  }

  private static ScheduledEvent event(String schedule) {
    return new ScheduledEvent(schedule, "e-1", Instant.EPOCH);
  }

  private static CompiledApplication application(int handlers, IntFunction<String> handler) {
    JavaFileObject[] classes =
        IntStream.range(0, handlers / HANDLERS_OF_CLASS)
            .mapToObj(number -> handlerClass(number, handler))
            .toArray(JavaFileObject[]::new);
    return CompiledApplication.of(OPTIONS, classes);
  }

  private static JavaFileObject handlerClass(int number, IntFunction<String> handler) {
    return CompiledApplication.handler(
        "Handler" + number,
        IntStream.range(number * HANDLERS_OF_CLASS, (number + 1) * HANDLERS_OF_CLASS)
            .mapToObj(handler)
            .collect(
                joining(
                    "\n",
                    "@ContainerImage(name = \"a\", group = \"large\")\n"
                        + "public final class Handler"
                        + number
                        + " {\n",
                    "}\n")));
  }
}
