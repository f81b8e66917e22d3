package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.runtime.crac.Resource;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The way through a snapshot, against a Runtime API that follows AWS's documentation. Hooks are
 * registered for a process, so each test has one of its own.
 */
class SnapStartTest {

  /** An image whose function has hooks of both kinds; its handler path says what they do. */
  public static final class HookedImage implements ImageEntry {
    @Override
    public String[] handlerPaths() {
      return new String[] {"good", "fails-before", "fails-after", "cannot-be-made"};
    }

    @Override
    public DispatchTable function(String handlerPath) {
      return new HookedFunction(handlerPath);
    }
  }

  /** A function that makes its handler when it is asked to, as generated ones do. */
  static final class HookedFunction extends ShopImage.ShopFunction {

    private final String kind;
    private Object[] made;

    HookedFunction(String kind) {
      this.kind = kind;
    }

    @Override
    public Object[] prime() {
      if (kind.equals("cannot-be-made")) {
        throw new IllegalStateException("no database");
      }
      if (made == null) {
        made = new Object[] {"no hook", new OwnHook(kind), new Library()};
      }
      return made.clone();
    }
  }

  /** A handler with Lading's own hooks. */
  static final class OwnHook implements Resource {

    private final String kind;

    OwnHook(String kind) {
      this.kind = kind;
    }

    @Override
    public void beforeCheckpoint() {
      System.out.println("own hook before");
      if (kind.equals("fails-before")) {
        throw new IllegalStateException("cannot close");
      }
    }

    @Override
    public void afterRestore() {
      System.out.println("own hook after");
      if (kind.equals("fails-after")) {
        throw new IllegalStateException("cannot open");
      }
    }
  }

  /** What registers itself with org.crac, as AWS documents it. */
  static final class Library implements org.crac.Resource {

    Library() {
      org.crac.Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends org.crac.Resource> context) {
      System.out.println("library before");
    }

    @Override
    public void afterRestore(org.crac.Context<? extends org.crac.Resource> context) {
      System.out.println("library after");
    }
  }

  private static Process start(LoopbackRuntimeApi api, String type, String handler)
      throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bootstrap.class.getName(),
                HookedImage.class.getName(),
                handler));
    java.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    java.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", type);
    java.redirectErrorStream(true);
    return java.start();
  }

  private static List<String> output(Process process) throws Exception {
    return new ArrayList<>(
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList());
  }

  @Test
  void hooksAreCalledOnBothSidesOfTheSnapshotAndTheEventAfterwards() throws Exception {
    try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
      Process process = start(api, "snap-start", "good");
      api.offer("a", Events.request("DELETE", "/orders", "", "").getBytes(UTF_8));
      api.restore("200 OK");
      assertThat(api.takeAnswer().text()).contains("204");
      assertThat(api.restoreCount()).isEqualTo(1);
      process.toHandle().destroy();

      // Before a snapshot the latest first, after it the earliest first.
      assertThat(output(process))
          .containsSubsequence(
              "own hook before", "library before", "library after", "own hook after");
    }
  }

  @Test
  void aHookThatFailsBeforeTheSnapshotFailsTheInitialization() throws Exception {
    try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
      Process process = start(api, "snap-start", "fails-before");
      JsonNode error = error(api, "/init/error", "Runtime.BeforeCheckpointError");
      assertThat(error.path("errorMessage").asText())
          .isEqualTo(
              "a hook failed before the snapshot: java.lang.IllegalStateException: cannot close");
      assertThat(process.waitFor()).isEqualTo(1);
      // The others are called all the same.
      assertThat(output(process)).contains("library before").doesNotContain("library after");
      assertThat(api.restoreCount()).isZero();
    }
  }

  @Test
  void aHookThatFailsAfterTheRestoreIsReportedAsSuch() throws Exception {
    try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
      Process process = start(api, "snap-start", "fails-after");
      api.restore("200 OK");
      JsonNode error = error(api, "/restore/error", "Runtime.AfterRestoreError");
      assertThat(error.path("errorMessage").asText())
          .isEqualTo(
              "a hook failed after the restore: java.lang.IllegalStateException: cannot open");
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(output(process)).contains("library after");
    }
  }

  @Test
  void aHandlerThatCannotBeMadeFailsTheInitialization() throws Exception {
    for (String type : List.of("snap-start", "provisioned-concurrency")) {
      try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
        Process process = start(api, type, "cannot-be-made");
        assertThat(error(api, "/init/error", "Runtime.InitFailed").path("errorMessage").asText())
            .contains("no database");
        assertThat(process.waitFor()).isEqualTo(1);
      }
    }
  }

  @Test
  void nothingIsMadeOrCalledAheadOfAnOrdinaryStart() throws Exception {
    try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
      Process process = start(api, "on-demand", "cannot-be-made");
      api.offer("a", Events.request("DELETE", "/orders", "", "").getBytes(UTF_8));
      assertThat(api.takeAnswer().text()).contains("204");
      assertThat(api.restoreCount()).isZero();
      process.toHandle().destroy();
      assertThat(output(process)).isEmpty();
    }
  }

  @Test
  void provisionedConcurrencyIsPrimedWithoutHooks() throws Exception {
    try (LoopbackRuntimeApi api = new LoopbackRuntimeApi()) {
      Process process = start(api, "provisioned-concurrency", "good");
      api.offer("a", Events.request("DELETE", "/orders", "", "").getBytes(UTF_8));
      assertThat(api.takeAnswer().text()).contains("204");
      assertThat(api.restoreCount()).isZero();
      process.toHandle().destroy();
      assertThat(output(process)).doesNotContain("own hook before", "library before");
    }
  }

  private static JsonNode error(LoopbackRuntimeApi api, String path, String category)
      throws Exception {
    LoopbackRuntimeApi.Answer answer = api.takeAnswer();
    assertThat(answer.path()).isEqualTo(path);
    assertThat(Map.copyOf(answer.headers()))
        .containsEntry("Lambda-Runtime-Function-Error-Type", category);
    return new ObjectMapper().readTree(answer.body());
  }
}
