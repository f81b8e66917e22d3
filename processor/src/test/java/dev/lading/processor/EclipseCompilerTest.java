package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in the compiler of the Eclipse IDE, which is not javac. */
class EclipseCompilerTest {

  @TempDir private Path folder;

  @Test
  void writesWhatJavacWrites() throws IOException {
    Path source = Path.of("src/test/resources/golden/app/WebhookHandler.java");

    // The suppressions of generated code are for javac; which of them matter depends on handlers.
    assertThat(compile(List.of(source)))
        .extracting(diagnostic -> diagnostic.getKind() + " " + diagnostic.getMessage(null))
        .allMatch(text -> text.startsWith("WARNING Unnecessary @SuppressWarnings("));

    Path golden = Path.of("src/test/resources/golden/lading/generated");
    for (String file : List.of("LlmSharedHttpFunction.java", "LancedbImage.java")) {
      assertThat(folder.resolve("lading/generated").resolve(file))
          .hasSameTextualContentAs(golden.resolve(file));
    }
    assertThat(folder.resolve("lading/generated/LlmSharedHttpFunction.class")).exists();
    assertThat(folder.resolve("META-INF/lading/images/lancedb.json")).exists();
    assertThat(folder.resolve("META-INF/lading/cloudformation/template.yaml")).exists();
  }

  @Test
  void tellsProblemsAtTheirValues() throws IOException {
    for (String id :
        List.of(
            "invalid-path", "invalid-default-value", "duplicate-queue", "setting-out-of-range")) {
      Fixture fixture = Fixture.of(id);

      assertThat(compile(fixture.files()))
          .as(id)
          .extracting(Fixture::place)
          .containsAll(fixture.expectedPlaces());
    }
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(List<Path> sources)
      throws IOException {
    EclipseCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Boolean compiled =
          compiler
              .getTask(
                  output,
                  files,
                  diagnostics,
                  List.of(
                      "--release",
                      "17",
                      "-d",
                      folder.toString(),
                      "-s",
                      folder.toString(),
                      "-classpath",
                      TestClassPath.text(),
                      "-processorpath",
                      TestClassPath.text()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(output.toString()).isNotNull();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
        .toList();
  }
}
