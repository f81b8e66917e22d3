package dev.lading.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.fixture.SampleApplication;
import dev.lading.model.Architecture;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.HttpMethod;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.JavaType;
import dev.lading.model.RoutePath;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.ImageManifest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a handler anew while the application runs. */
class ReloadTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final String ENTRY =
      """
      package changing;

      import com.amazonaws.services.lambda.runtime.Context;
      import dev.lading.runtime.api.*;
      import dev.lading.runtime.dispatch.*;

      public final class Entry implements ImageEntry, DispatchTable {
        public String[] handlerPaths() { return new String[] {"changing"}; }
        public DispatchTable function(String path) { return this; }
        public String[] routes() { return new String[] {"GET /version"}; }
        public HttpResponse handle(int route, HttpRequest request, Context context) {
          return HttpResponse.text(Version.answer());
        }
      }
      """;

  private static final String VERSION =
      """
      package changing;

      final class Version {
        private static int calls;
        static String answer() { return "version %s, call " + ++calls; }
      }
      """;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Path classes;

  @BeforeEach
  void compileFirst() throws Exception {
    classes = Files.createDirectories(folder.resolve("classes"));
    Image image =
        new Image(
            new ImageName("changing"),
            Architecture.X86_64,
            Image.DEFAULT_BASE,
            "changing.Entry",
            List.of());
    Trigger route = new Trigger.HttpRoute(HttpMethod.GET, RoutePath.parse("/version"));
    Handler handler =
        new Handler(
            new JavaType.Declared("changing.Entry", List.of()),
            "version",
            List.of(),
            JavaType.STRING,
            List.of(route));
    Function function =
        new Function(
            new FunctionName("changing"),
            image,
            "changing.Entry",
            FunctionSettings.DEFAULT,
            List.of(handler));
    SampleApplication.write(classes, new ImageManifest("changing", image, List.of(function)));
    compile("Entry", ENTRY, "Version", VERSION.formatted("one"));
  }

  @Test
  void aChangedClassIsLiveAndWhatItsPredecessorKeptIsGone() throws Exception {
    try (LocalApplication application = LocalApplication.start(settings())) {
      application.watch();
      assertThat(get(application)).isEqualTo("version one, call 1");
      assertThat(get(application)).isEqualTo("version one, call 2");

      compile("Version", VERSION.formatted("two"));

      assertThat(awaitAnother("version one", application)).isEqualTo("version two, call 1");
      assertThat(get(application)).isEqualTo("version two, call 2");
      awaitOutput("> compiled anew: new instances, nothing kept in handlers");
    }
  }

  @Test
  void classesThatAreNotWholeLeaveTheOldApplicationAndTheNextCompilationIsTaken() throws Exception {
    try (LocalApplication application = LocalApplication.start(settings())) {
      application.watch();
      assertThat(get(application)).isEqualTo("version one, call 1");

      Path entry = classes.resolve("changing/Entry.class");
      Path away = Files.move(entry, folder.resolve("Entry.class"));
      awaitOutput("the old application runs on: there is no class changing.Entry");
      assertThat(get(application)).isEqualTo("version one, call 2");

      Files.move(away, entry);
      compile("Version", VERSION.formatted("three"));
      assertThat(awaitAnother("version one", application)).startsWith("version three, call ");
    }
  }

  /** Compiles classes, each a name and its source. */
  private void compile(String... namesAndSources) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources/changing"));
    for (int i = 0; i < namesAndSources.length; i += 2) {
      Files.writeString(sources.resolve(namesAndSources[i] + ".java"), namesAndSources[i + 1]);
    }
    Stream<String> options =
        Stream.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath());
    Stream<String> files;
    try (Stream<Path> all = Files.list(sources)) {
      files = Stream.of(all.map(Path::toString).toArray(String[]::new));
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, Stream.concat(options, files).toArray(String[]::new));
    assertThat(result).isZero();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private LocalSettings settings() {
    List<Path> classPath =
        Stream.concat(
                Stream.of(classes),
                Stream.of(classPath().split(java.io.File.pathSeparator, -1)).map(Path::of))
            .toList();
    return LocalSettings.of(classPath).withPort(0).withOutput(new PrintStream(output, true, UTF_8));
  }

  private String awaitAnother(String start, LocalApplication application) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    String answer = get(application);
    while (answer.startsWith(start) && System.nanoTime() < end) {
      Thread.sleep(20);
      answer = get(application);
    }
    return answer;
  }

  private void awaitOutput(String text) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!output.toString(UTF_8).contains(text) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(output.toString(UTF_8)).contains(text);
  }

  private String get(LocalApplication application) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(application.address().resolve("/version")).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
