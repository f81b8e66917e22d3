package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationModelTest {

  private static final Image SECOND = image("second");
  private static final Image FIRST = image("first");

  @Test
  void sortsFunctionsAndImages() {
    Application application =
        new Application(
            "app", List.of(function("c", SECOND), function("a", SECOND), function("b", FIRST)));

    assertThat(application.functions())
        .extracting(Function::handlerPath)
        .containsExactly("a", "b", "c");
    assertThat(application.images()).containsExactly(FIRST, SECOND);
    assertThat(application.functionsOf(SECOND))
        .extracting(Function::handlerPath)
        .containsExactly("a", "c");
  }

  @Test
  void theEntryPointNamesTheEntryClassLast() {
    assertThat(FIRST.entryPoint())
        .containsExactly(
            "/var/lang/bin/java",
            "@/var/task/lading.options",
            "dev.lading.runtime.Bootstrap",
            "lading.generated.X");
  }

  @Test
  void aHandlerHasATrigger() {
    assertThatThrownBy(
            () ->
                new Handler(
                    new JavaType.Declared("a.B", List.of()),
                    "handle",
                    List.of(),
                    JavaType.VOID,
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.B#handle");
  }

  private static Image image(String name) {
    return new Image(
        new ImageName(name),
        Architecture.ARM64,
        Image.DEFAULT_BASE,
        "lading.generated.X",
        List.of());
  }

  private static Function function(String name, Image image) {
    return new Function(
        new FunctionName(name), image, "lading.generated.F", FunctionSettings.DEFAULT, List.of());
  }
}
