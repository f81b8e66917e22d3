package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What the README and the page of the HTTP API show compiles, or earns just the error shown. */
class PagesTest {

  private static final String IMPORTS =
      """
      package app;
      import static dev.lading.annotations.Architecture.*;
      import static dev.lading.annotations.HttpMethod.*;
      import dev.lading.annotations.*;
      import dev.lading.runtime.api.*;
      """;

  @Test
  void theReadmesHandlerIsAFunction() throws IOException {
    String shown = block("README.md", "```java\n(@ContainerImage.*?)```").group(1);
    String types =
        """
          public record Receipt(String id) {}
          public record Message(String text) {}
          public record Delivery(String id) {}
        }
        """;
    String code =
        shown
            .replace("{ … }", "{ throw new UnsupportedOperationException(); }")
            .replaceFirst("}\\s*$", types);

    CompiledApplication application =
        CompiledApplication.of(source("WebhookHandler", IMPORTS + code));

    assertThat(application.function("LlmSharedHttpFunction").routes())
        .containsExactly("POST /api/webhook/{workspaceId}/{agentId}/{key}");
    assertThat(application.function("LlmSharedHttpFunction").queues())
        .containsExactly("webhook-queue");
    assertThat(application.function("LlmSharedHttpFunction").schedules())
        .containsExactly("summarize-daily");
  }

  @Test
  void theHandlerWithSnapshotHooksIsAFunction() throws Exception {
    String shown = block("docs/snapstart.md", "```java\n(@ContainerImage.*?)```").group(1);
    String connection =
        """
        package app;
        public final class Connection {
          public static Connection open() { return new Connection(); }
          public void close() {}
          public String count() { return "7"; }
        }
        """;
    CompiledApplication application =
        CompiledApplication.of(
            source("Stock", IMPORTS + "import dev.lading.runtime.crac.Resource;\n" + shown),
            source("Connection", connection));

    assertThat(application.function("StockFunction").prime())
        .singleElement()
        .isInstanceOf(dev.lading.runtime.crac.Resource.class);
  }

  @Test
  void theReadmesErrorIsWhatIsTold() throws IOException {
    MatchResult shown =
        block("README.md", "WebhookHandler.java:(\\d+): error: ([^\n]*)\n([^\n]*)\n( *)\\^\n");
    int line = Integer.parseInt(shown.group(1));
    String before = IMPORTS + "@ContainerImage(name = \"a\")\npublic class WebhookHandler {\n";
    String code =
        before
            + "\n".repeat(line - 1 - (int) before.lines().count())
            + shown.group(3)
            + "\n  public void receive(@PathParam String key) {}\n}\n";

    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .compile(source("WebhookHandler", code));

    assertThat(compilation.errors()).hasSize(1);
    Diagnostic<? extends JavaFileObject> told = compilation.errors().get(0);
    assertThat(told.getMessage(null)).isEqualTo(shown.group(2));
    assertThat(told.getLineNumber()).isEqualTo(line);
    assertThat(told.getColumnNumber()).isEqualTo(shown.group(4).length() + 1);
  }

  @Test
  void theApiOfItsPageIsWritten() throws IOException {
    String shown = block("docs/http-api.md", "```java\n(.*?)```").group(1);
    String handler =
        """
        @ContainerImage(name = "a")
        public class KeyHandler {
          @Route(method = GET, path = "/keys", authorizer = "keys")
          public String keys() {
            return "";
          }
        }
        """;

    String template =
        CompiledApplication.of(
                List.of("-Alading.suppress=unused-authorizer"),
                source("ShopApi", IMPORTS + shown),
                source("KeyHandler", IMPORTS + handler))
            .text("META-INF/lading/cloudformation/template.yaml");

    assertThat(template)
        .contains("https://app.example.com", "https://login.example.com/", "X-Api-Key");
  }

  private static MatchResult block(String page, String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(Files.readString(Path.of("..").resolve(page)))
        .results()
        .findFirst()
        .orElseThrow();
  }

  private static JavaFileObject source(String name, String code) {
    return JavaFileObjects.forSourceString("app." + name, code);
  }
}
