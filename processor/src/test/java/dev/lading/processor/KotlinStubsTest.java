package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Handlers in Kotlin as kapt hands them to processors: as stubs in Java. Those in {@code
 * resources/kapt} are what Kotlin 2.2.21 wrote for a class with a nullable parameter, a list, a
 * data class and a companion object.
 */
class KotlinStubsTest {

  private static final Path STUBS = Path.of("src/test/resources/kapt/app");

  @Test
  void areReadAsJavaIs() throws IOException {
    CompiledApplication application =
        CompiledApplication.of(
            // Kotlin's annotations are nobody's to claim.
            List.of("-Xlint:-processing"),
            stub("Order.java"),
            stub("OrderHandler.java"),
            annotation("kotlin.Metadata", KOTLIN_METADATA),
            annotation("kotlin.jvm.JvmStatic", ""),
            annotation("org.jetbrains.annotations.NotNull", ""),
            annotation("org.jetbrains.annotations.Nullable", ""));

    assertThat(application.function("OrderHandlerFunction").routes())
        .containsExactly("GET /orders/{id}");
    assertThat(application.function("OrderHandlerFunction").queues()).containsExactly("orders");
    assertThat(application.text("lading/generated/OrderHandlerFunction.java"))
        .contains("long id = request.path(\"id\").asLong();")
        .contains("List<String> xTags = request.header(\"X-Tags\")")
        .contains("Order body = json().read(");
  }

  @Test
  void suspendFunctionsAreNoHandlers() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "kotlin.coroutines.Continuation",
                    "package kotlin.coroutines; public interface Continuation<T> {}"),
                CompiledApplication.handler(
                    "SuspendHandler",
                    """
                    @ContainerImage(name = "a")
                    public final class SuspendHandler {
                      @Route(method = HttpMethod.POST, path = "/orders")
                      public final Object post(
                          @Body String order, kotlin.coroutines.Continuation<? super String> $completion) {
                        return null;
                      }
                    }
                    """));

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .containsExactly(
            "[lading:method-not-callable] SuspendHandler.post cannot be called by generated code:"
                + " it is a suspend function, which only a coroutine can call; make it an ordinary"
                + " one, with runBlocking inside");
  }

  private static final String KOTLIN_METADATA =
      "int k() default 1; int[] mv() default {}; int xi() default 0;"
          + " String[] d1() default {}; String[] d2() default {};";

  private static JavaFileObject annotation(String name, String members) {
    int dot = name.lastIndexOf('.');
    return JavaFileObjects.forSourceString(
        name,
        "package %s; public @interface %s { %s }"
            .formatted(name.substring(0, dot), name.substring(dot + 1), members));
  }

  private static JavaFileObject stub(String file) throws IOException {
    return JavaFileObjects.forSourceString(
        "app." + file.replace(".java", ""), Files.readString(STUBS.resolve(file)));
  }
}
