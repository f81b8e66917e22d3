package dev.lading.imagebuilder.testing;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.model.Architecture;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.JavaType;
import dev.lading.model.QueueName;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application in a folder: compiled classes, and a class path that a test describes. */
public final class TestApplication {

  private final Path folder;
  private final List<ResolvedArtifact> artifacts = new ArrayList<>();
  private final List<ArtifactKey> direct = new ArrayList<>();
  private final Map<ArtifactKey, List<ArtifactKey>> edges = new LinkedHashMap<>();

  /** An application with its generated classes and Lading's runtime. */
  public TestApplication(Path folder) throws IOException {
    this.folder = folder;
    for (String name : List.of("AppImage", "JobsFunction")) {
      Path file = classes().resolve("lading/generated/" + name + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, Binaries.classFile(61));
    }
    Path runtime =
        Jars.write()
            .file("dev/lading/runtime/Bootstrap.class", Binaries.classFile(61))
            .to(folder.resolve("repository/lading-runtime.jar"));
    add("dev.lading:lading-runtime", runtime);
    direct("dev.lading:lading-runtime");
  }

  public Path classes() {
    return folder.resolve("classes");
  }

  /** Adds an artifact of version 1: {@code group:artifact} or {@code group:artifact:classifier}. */
  public TestApplication add(String coordinates, Path file) {
    return add(coordinates, "1", file);
  }

  public TestApplication add(String coordinates, String version, Path file) {
    boolean snapshot = version.endsWith("-SNAPSHOT");
    artifacts.add(new ResolvedArtifact(key(coordinates), version, snapshot, file));
    return this;
  }

  /** Adds an artifact without natives. */
  public TestApplication addPlain(String coordinates) throws IOException {
    return add(
        coordinates,
        Jars.write()
            .file("p/" + coordinates.hashCode() + ".class", Binaries.classFile(61))
            .to(folder.resolve("repository/" + coordinates.replace(':', '_') + ".jar")));
  }

  /** Adds an artifact with a class and natives: a library for each of the given machines. */
  public TestApplication addNative(String coordinates, int... machines) throws IOException {
    Jars.Writer jar = Jars.write().file("n/Loader.class", Binaries.classFile(61));
    for (int machine : machines) {
      jar.file("n/" + machine + "/lib.so", Binaries.glibc(machine));
    }
    jar.file("n/windows/lib.dll", Binaries.pe(0x8664, 128));
    return add(
        coordinates,
        jar.to(folder.resolve("repository/" + coordinates.replace(':', '_') + ".jar")));
  }

  public TestApplication direct(String... coordinates) {
    Arrays.stream(coordinates).map(TestApplication::key).forEach(direct::add);
    return this;
  }

  public TestApplication edge(String from, String... to) {
    edges.put(key(from), Arrays.stream(to).map(TestApplication::key).toList());
    return this;
  }

  public ResolvedClasspath classpath() {
    return new ResolvedClasspath(classes(), artifacts, direct, edges);
  }

  public static ArtifactKey key(String coordinates) {
    String[] parts = coordinates.split(":");
    return new ArtifactKey(
        new DependencyCoordinates(parts[0], parts[1]), parts.length > 2 ? parts[2] : "", "jar");
  }

  /** The manifest of an image {@code app} with one function {@code jobs}. */
  public static ImageManifest manifest(Architecture architecture, String... natives) {
    List<DependencyCoordinates> declared =
        Arrays.stream(natives).map(DependencyCoordinates::parse).toList();
    Image image =
        new Image(
            new ImageName("app"),
            architecture,
            Image.DEFAULT_BASE,
            "lading.generated.AppImage",
            declared);
    Handler handler =
        new Handler(
            new JavaType.Declared("com.example.Worker", List.of()),
            "work",
            List.of(),
            JavaType.VOID,
            List.of(new Trigger.QueueSubscription(new QueueName("jobs-queue"))));
    Function function =
        new Function(
            new FunctionName("jobs"),
            image,
            "lading.generated.JobsFunction",
            FunctionSettings.DEFAULT,
            List.of(handler));
    return new ImageManifest("test", image, List.of(function));
  }
}
