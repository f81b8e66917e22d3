package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.Architecture;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.runtime.dispatch.ImageEntry;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What the processor makes of several classes together. */
class ApplicationTest {

  private static final JavaFileObject FIRST =
      CompiledApplication.handler(
          "FirstHandler",
          """
          @ContainerImage(name = "lancedb", group = "shared")
          @NativeDependency("org.lance:lance-core")
          @NativeDependency("org.duckdb:duckdb_jdbc")
          @LambdaFunction(memory = 512, timeout = 60, environment = {"MODE=fast", "EMPTY="})
          public class FirstHandler {
            @Queue("first")
            public void handle() {}
          }
          """);

  private static final JavaFileObject SECOND =
      CompiledApplication.handler(
          "SecondHandler",
          """
          @ContainerImage(name = "lancedb", group = "shared")
          @NativeDependency("org.duckdb:duckdb_jdbc")
          @LambdaFunction(memory = 256, ephemeralStorage = 1024, environment = "MODE=fast")
          public class SecondHandler {
            @Queue("second")
            public void handle() {}

            @ContainerImage(name = "lancedb")
            public static class NestedHandler {
              @Queue("nested")
              public void handle() {}
            }
          }
          """);

  private static final JavaFileObject THIRD =
      CompiledApplication.handler(
          "ChromiumHandler",
          """
          @ContainerImage(name = "chromium", arch = Architecture.X86_64, base = "example.com/a:1")
          public class ChromiumHandler {
            @Schedule("rate(1 day)")
            public void handle() {}
          }
          """);

  private final CompiledApplication application = CompiledApplication.of(FIRST, SECOND, THIRD);

  @Test
  void mergesTheClassesOfAGroup() {
    Function shared = manifest("lancedb").functions().get(1);

    assertThat(shared.name().value()).isEqualTo("shared");
    assertThat(shared.className()).isEqualTo("lading.generated.SharedFunction");
    assertThat(shared.settings())
        .isEqualTo(new FunctionSettings(512, 60, 1024, Map.of("MODE", "fast", "EMPTY", "")));
    assertThat(shared.handlers().stream().map(Handler::displayName))
        .containsExactly("FirstHandler.handle", "SecondHandler.handle");
  }

  @Test
  void aClassWithoutAGroupIsAFunctionOfItsOwn() {
    Function nested = manifest("lancedb").functions().get(0);

    assertThat(nested.name().value()).isEqualTo("nested-handler");
    assertThat(nested.settings()).isEqualTo(FunctionSettings.DEFAULT);
    assertThat(nested.handlers().get(0).type().binaryName())
        .isEqualTo("app.SecondHandler$NestedHandler");
  }

  @Test
  void anImageIsSharedByItsFunctions() {
    assertThat(manifest("lancedb").image())
        .isEqualTo(
            new Image(
                manifest("lancedb").image().name(),
                Architecture.ARM64,
                Image.DEFAULT_BASE,
                "lading.generated.LancedbImage",
                List.of(
                    DependencyCoordinates.parse("org.duckdb:duckdb_jdbc"),
                    DependencyCoordinates.parse("org.lance:lance-core"))));
    Image chromium = manifest("chromium").image();
    assertThat(chromium.architecture()).isEqualTo(Architecture.X86_64);
    assertThat(chromium.base()).isEqualTo("example.com/a:1");
    assertThat(chromium.nativeDependencies()).isEmpty();
  }

  @Test
  void theEntryOfAnImageCreatesItsFunctions() {
    ImageEntry entry = application.image("LancedbImage");

    assertThat(entry.handlerPaths()).containsExactly("nested-handler", "shared");
    assertThat(entry.function("shared").queues()).containsExactly("first", "second");
    assertThat(entry.function("nested-handler").queues()).containsExactly("nested");
    assertThatThrownBy(() -> entry.function("chromium-handler"))
        .isInstanceOf(UnknownTriggerException.class);
  }

  @Test
  void doesNotDependOnTheOrderOfFiles() {
    assertThat(CompiledApplication.of(THIRD, SECOND, FIRST).written())
        .isEqualTo(application.written())
        .hasSizeGreaterThan(6);
  }

  @Test
  void takesNamesFromOptions() {
    CompiledApplication other =
        CompiledApplication.of(
            List.of(
                "-Alading.application=seed",
                "-Alading.base=example.com/base:2",
                "-Alading.package=com.example.made"),
            THIRD,
            FIRST);

    ImageManifest manifest =
        new ImageManifestCodec().read(other.text("META-INF/lading/images/lancedb.json"));
    assertThat(manifest.application()).isEqualTo("seed");
    assertThat(manifest.image().base()).isEqualTo("example.com/base:2");
    assertThat(manifest.image().entryClass()).isEqualTo("com.example.made.LancedbImage");
    assertThat(other.written()).containsKey("com/example/made/SharedFunction.java");
  }

  @Test
  void twoHandlersOfOneSimpleNameLiveInOneFunction() {
    JavaFileObject twin =
        com.google.testing.compile.JavaFileObjects.forSourceString(
            "other.FirstHandler",
            """
            package other;

            @dev.lading.annotations.ContainerImage(name = "lancedb", group = "shared")
            public class FirstHandler {
              @dev.lading.annotations.Queue("twin")
              public void handle() {}
            }
            """);

    assertThat(CompiledApplication.of(FIRST, twin).function("SharedFunction").queues())
        .containsExactly("first", "twin");
  }

  @Test
  void aThousandRoutesFitIntoOneFunction() throws Exception {
    StringBuilder routes = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      routes.append(
          """
            @Route(method = HttpMethod.GET, path = "/some/rather/long/path/NUMBER/{id}")
            public String getNUMBER(@PathParam String id, @QueryParam Optional<Integer> limit) {
              return "NUMBER";
            }

          """
              .replace("NUMBER", Integer.toString(i)));
    }
    CompiledApplication large =
        CompiledApplication.of(
            List.of("-Alading.templates=none", "-Alading.suppress=routes-over-quota"),
            CompiledApplication.handler(
                "LargeHandler",
                "@ContainerImage(name = \"a\")\npublic class LargeHandler {\n" + routes + "}\n"));

    assertThat(large.function("LargeHandlerFunction").routes()).hasSize(1_000);
    assertThat(
            Requests.text(
                large
                    .function("LargeHandlerFunction")
                    .handle(
                        999,
                        Requests.empty().withPathParameters(Map.of("id", "x")),
                        TestContext.CONTEXT)))
        .isEqualTo("999");
  }

  @Test
  void writesTheTemplatesThatAreAskedFor() {
    CompiledApplication functions =
        CompiledApplication.of(List.of("-Alading.templates=functions"), FIRST);
    CompiledApplication none = CompiledApplication.of(List.of("-Alading.templates=none"), FIRST);

    assertThat(functions.paths("META-INF/lading/cloudformation/"))
        .isNotEmpty()
        .allMatch(path -> path.startsWith("META-INF/lading/cloudformation/functions/"));
    assertThat(none.paths("META-INF/lading/cloudformation/")).isEmpty();
    assertThat(none.paths("META-INF/lading/images/")).isNotEmpty();
  }

  private ImageManifest manifest(String image) {
    return new ImageManifestCodec()
        .read(application.text("META-INF/lading/images/" + image + ".json"));
  }
}
