package dev.lading.operations.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.local.LocalApplication;
import dev.lading.local.LocalSettings;
import dev.lading.model.Architecture;
import dev.lading.model.DirectInvocation;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import dev.lading.model.InvocationName;
import dev.lading.model.JavaType;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.operations.OperationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a function from the files of an archive, by the local run itself. */
class ImageRunTest {

  private static final Image IMAGE =
      new Image(
          new ImageName("sample"),
          Architecture.X86_64,
          Image.DEFAULT_BASE,
          SampleImage.class.getName(),
          List.of());

  private static final Function FUNCTION =
      new Function(
          new FunctionName("where"),
          IMAGE,
          SampleImage.class.getName(),
          new FunctionSettings(512, 30, 512, Map.of()),
          List.of(
              new Handler(
                  new JavaType.Declared(SampleImage.class.getName(), List.of()),
                  "where",
                  List.of(),
                  JavaType.STRING,
                  List.of(new DirectInvocation(new InvocationName("where"))))));

  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();
  private Path archive;
  private Path root;

  @BeforeEach
  void compile() throws Exception {
    folder = Files.createDirectories(folder.toRealPath().resolve("with a space"));
    archive = folder.resolve("images/sample.tar");
    root = folder.resolve("unpacked/sample/root");
    Path manifest = folder.resolve("classes").resolve(ImageManifest.resource(IMAGE.name()));
    Files.createDirectories(manifest.getParent());
    Files.writeString(
        manifest,
        new ImageManifestCodec().write(new ImageManifest("shop", IMAGE, List.of(FUNCTION))));
  }

  @Test
  void theImagesOwnFilesAndItsOwnJavaAnswer() throws Exception {
    SampleArchive.write(archive, true, "amd64");

    assertThat(answer(RunKind.IMAGE))
        .isEqualTo(
            "\""
                + String.join(
                    "|",
                    root.resolve("var/task").toString(),
                    root.resolve("opt/tool/run").toString(),
                    "/tmp",
                    "/var/tasks",
                    "yes",
                    "true",
                    root.resolve("var/task/native") + ":/lib64")
                + "\"");
    assertThat(notes).containsExactly("image sample: its files, and its own java");
    assertThat(root.resolve("var/task/old.txt")).doesNotExist();
    assertThat(root.resolve("opt/tool")).isDirectoryNotContaining("glob:**old.txt");
    assertThat(root.resolve("opt/tool/run")).isExecutable();
    assertThat(root.resolve("etc")).doesNotExist();
    assertThat(root.resolve("var/task/lading.options")).content().contains("-cp\n/var/task/");
  }

  @Test
  void whereItsJavaCannotBeRunThisMachinesIsAndThatIsSaid() throws Exception {
    SampleArchive.write(archive, false, "riscv64");

    assertThat(answer(RunKind.IMAGE))
        .startsWith("\"" + root.resolve("var/task"))
        .contains("|null|true|");
    assertThat(notes).hasSize(2);
    assertThat(notes.get(0))
        .startsWith("image sample: its files, but this machine's java (")
        .contains("cannot be run here: ");
    assertThat(notes.get(1))
        .startsWith("image sample is for linux/riscv64, and this machine is ")
        .endsWith("native libraries of the image cannot be loaded here");
  }

  @Test
  void anImageThatWasBuiltAnewIsUnpackedAnewAndAnotherOneIsNot() throws Exception {
    SampleArchive.write(archive, true, "amd64");
    ImageTrees trees = new ImageTrees(folder.resolve("unpacked"), Path.of("java"), notes::add);
    trees.unpack("sample", archive);
    Path mark = Files.createFile(root.resolve("var/task/mark"));

    trees.unpack("sample", archive);
    assertThat(mark).exists();

    SampleArchive.write(archive, true, "arm64");
    trees.unpack("sample", archive);
    assertThat(mark).doesNotExist();
  }

  @Test
  void aContainerEngineIsGivenTheImageAndTheFunctionsLimits() throws Exception {
    SampleArchive.write(archive, true, "amd64");
    Path engine = folder.resolve("engine");
    Files.writeString(
        engine,
        """
        #!/bin/sh
        [ "$1" = load ] && { echo "Loaded image: localhost/sample:latest"; exit 0; }
        [ "$1" = rm ] && exit 0
        printf '%s\\n' "$*" > "$(dirname "$0")/arguments"
        """);
    Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(answer(RunKind.CONTAINER)).contains("the process ended with exit code 0");
    assertThat(folder.resolve("arguments"))
        .content()
        .startsWith("run --rm --name lading-where-")
        .contains("--pull=never --platform linux/amd64 --network host --read-only")
        .contains("--tmpfs /tmp:rw,size=512m --user 993:990 --memory 512m")
        .contains("--env AWS_LAMBDA_FUNCTION_NAME=where --env")
        .contains("--env LAMBDA_TASK_ROOT=/var/task")
        .doesNotContain("--env PATH=")
        .endsWith("localhost/sample:latest where\n");
    assertThat(notes).containsExactly("image sample: localhost/sample:latest in engine");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    assertThatThrownBy(() -> answer(RunKind.IMAGE))
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("the images are not built: there is no " + archive)
        .hasMessageContaining("lading:image");
    assertThatThrownBy(() -> ContainerEngine.find("", "/nowhere"))
        .hasMessageContaining("neither podman nor docker");
    assertThatThrownBy(() -> ContainerEngine.find("nerdctl", "/nowhere"))
        .hasMessageContaining("there is no nerdctl on the path");
    Files.createDirectories(archive.getParent());
    Files.write(archive, new byte[1024]);
    assertThatThrownBy(() -> answer(RunKind.IMAGE))
        .hasMessageContaining("no archive of the form of 'docker save'");
  }

  private String answer(RunKind kind) throws Exception {
    LocalSettings settings =
        LocalSettings.of(List.of(folder.resolve("classes")))
            .withPort(0)
            .withOutput(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    ImageRun run =
        new ImageRun(
            archive.getParent(), folder.resolve("unpacked"), folder.resolve("engine").toString());
    LocalSettings applied = run.apply(settings, kind, List.of(FUNCTION), notes::add);
    try (LocalApplication application = LocalApplication.start(applied)) {
      HttpRequest request =
          HttpRequest.newBuilder(application.address().resolve("/_lading/invocations/where/where"))
              .POST(BodyPublishers.ofString("null"))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
  }
}
