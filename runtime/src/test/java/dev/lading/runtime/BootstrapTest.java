package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a process becomes a function, or says why it does not. */
class BootstrapTest {

  private static final String ENTRY = ShopImage.class.getName();

  /** An image of one function. */
  public static final class SmallImage implements ImageEntry {
    @Override
    public String[] handlerPaths() {
      return new String[] {"only"};
    }

    @Override
    public DispatchTable function(String handlerPath) {
      return new ShopImage.ShopFunction();
    }
  }

  private static JsonNode initError(RunningFunction function, String category) throws Exception {
    LoopbackRuntimeApi.Answer answer = function.api.takeAnswer();
    assertThat(answer.path()).isEqualTo("/init/error");
    assertThat(answer.headers()).containsEntry("Lambda-Runtime-Function-Error-Type", category);
    assertThat(function.awaitExit()).isEqualTo(1);
    JsonNode error = new ObjectMapper().readTree(answer.body());
    assertThat(function.log()).contains("FATAL ").contains(error.path("errorMessage").asText());
    return error;
  }

  @Test
  void takesTheHandlerPathFromTheCommandFirst() throws Exception {
    try (RunningFunction function =
        new RunningFunction(Map.of("LAMBDA_HANDLER_PATH", "broken"), ENTRY, "shop")) {
      assertThat(function.respond(Events.request("DELETE", "/orders", "", ""))).contains("204");
    }
  }

  @Test
  void takesTheHandlerPathFromTheEnvironmentWithoutCommand() throws Exception {
    try (RunningFunction function =
        new RunningFunction(Map.of("LAMBDA_HANDLER_PATH", "shop"), ENTRY)) {
      assertThat(function.respond(Events.request("DELETE", "/orders", "", ""))).contains("204");
    }
  }

  @Test
  void takesTheOnlyFunctionWithoutEither() throws Exception {
    try (RunningFunction function = new RunningFunction(SmallImage.class.getName())) {
      assertThat(function.respond(Events.request("DELETE", "/orders", "", ""))).contains("204");
    }
  }

  @Test
  void listsTheHandlerPathsWhereItCannotChoose() throws Exception {
    try (RunningFunction function = new RunningFunction(ENTRY)) {
      assertThat(initError(function, "Runtime.NoSuchHandler").path("errorMessage").asText())
          .isEqualTo(
              "the image has several functions, and neither the container's command nor the"
                  + " environment variable LAMBDA_HANDLER_PATH says which one to be; its handler"
                  + " paths: shop, broken");
    }
    try (RunningFunction function = new RunningFunction(ENTRY, "stop")) {
      assertThat(initError(function, "Runtime.NoSuchHandler").path("errorMessage").asText())
          .isEqualTo(
              "the container's command asks for 'stop', which the image does not have; its handler"
                  + " paths: shop, broken");
    }
  }

  @Test
  void saysThatTheProcessorDidNotRunWhereTheEntryClassIsMissing() throws Exception {
    try (RunningFunction function = new RunningFunction("lading.generated.GoneImage", "shop")) {
      JsonNode error = initError(function, "Runtime.EntryClassNotFound");
      assertThat(error.path("errorType").asText()).isEqualTo("dev.lading.runtime.InitException");
      assertThat(error.path("errorMessage").asText())
          .contains("lading.generated.GoneImage", "the processor did not run", "JDK 23")
          .contains("annotationProcessorPaths", "not in the image");
    }
  }

  @Test
  void reportsWhyAFunctionCannotStart() throws Exception {
    try (RunningFunction function = new RunningFunction(ENTRY, "broken")) {
      JsonNode error = initError(function, "Runtime.InitFailed");
      assertThat(error.path("errorMessage").asText()).contains("no such luck");
      assertThat(function.log()).contains("Caused by: java.lang.IllegalStateException");
    }
    try (RunningFunction function = new RunningFunction(String.class.getName())) {
      assertThat(initError(function, "Runtime.NotAnEntryClass").path("errorMessage").asText())
          .contains("java.lang.String is no entry class");
    }
    try (RunningFunction function =
        new RunningFunction(Map.of("LADING_QUEUES", "jobs"), ENTRY, "shop")) {
      assertThat(initError(function, "Runtime.InitFailed").path("errorMessage").asText())
          .contains("the environment variable LADING_QUEUES has 'jobs', which is not name=ARN");
    }
    try (RunningFunction function = new RunningFunction()) {
      assertThat(initError(function, "Runtime.NoEntryClass").path("errorMessage").asText())
          .contains("no entry class is given");
    }
  }

  @Test
  void waitsForTheRestoreOfASnapshotBeforeTheFirstEvent() throws Exception {
    Map<String, String> environment = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (RunningFunction function = new RunningFunction(environment, SmallImage.class.getName())) {
      function.api.offer("a", Events.request("DELETE", "/orders", "", "").getBytes(UTF_8));
      function.api.restore("200 OK");
      assertThat(function.api.takeAnswer().text()).contains("204");
      assertThat(function.api.restoreCount()).isEqualTo(1);
    }
    try (RunningFunction function = new RunningFunction(environment, SmallImage.class.getName())) {
      function.api.restore("500 Oh");
      assertThat(function.awaitExit()).isEqualTo(1);
      assertThat(function.log()).contains("the wait for a snapshot's restore with status 500");
    }
    try (RunningFunction function = new RunningFunction(SmallImage.class.getName())) {
      assertThat(function.respond(Events.request("DELETE", "/orders", "", ""))).contains("204");
      assertThat(function.api.restoreCount()).isZero();
    }
  }

  /** An image whose function leaves a trace when its process ends. */
  public static final class HookedImage implements ImageEntry {
    @Override
    public String[] handlerPaths() {
      return new String[] {"only"};
    }

    @Override
    public DispatchTable function(String handlerPath) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("pool closed")));
      return new ShopImage.ShopFunction();
    }
  }

  @Test
  void sigtermRunsShutdownHooks() throws Exception {
    try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
      ProcessBuilder java =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Bootstrap.class.getName(),
              HookedImage.class.getName());
      java.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      java.redirectErrorStream(true);
      Process process = java.start();
      api.offer("a", Events.request("DELETE", "/orders", "", "").getBytes(UTF_8));
      assertThat(api.takeAnswer().text()).contains("204");
      process.toHandle().destroy();

      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
          .contains("pool closed");
      assertThat(process.waitFor()).isEqualTo(143);
    }
  }

  @Test
  void refusesAnAddressThatIsNone() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Map<String, String> environment = Map.of("AWS_LAMBDA_RUNTIME_API", "localhost");
    int status =
        new Bootstrap(new String[] {ENTRY}, environment, new PrintStream(log, true, UTF_8)).run();

    assertThat(status).isEqualTo(1);
    assertThat(log.toString(UTF_8))
        .isEqualTo("FATAL AWS_LAMBDA_RUNTIME_API is 'localhost', which is not host:port\n");
  }

  @Test
  void asAProcessItPointsToTheLocalRunOutsideLambda() throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Bootstrap.class.getName(),
            ENTRY);
    java.environment().remove("AWS_LAMBDA_RUNTIME_API");
    java.redirectErrorStream(true);
    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output)
        .contains("AWS_LAMBDA_RUNTIME_API is not set: this is the entry point within AWS Lambda")
        .contains("use Lading's local run");
  }
}
