package dev.lading.imagebuilder.plan;

import static dev.lading.imagebuilder.testing.Binaries.AARCH64;
import static dev.lading.imagebuilder.testing.Binaries.X86_64;
import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static dev.lading.model.Architecture.ARM64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.testing.Binaries;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an image, what stays out, and what is refused. */
class ImagePlannerTest {

  @TempDir Path folder;
  private TestApplication application;

  @BeforeEach
  void compile() throws IOException {
    application = new TestApplication(folder);
  }

  private ImagePlan plan(ImageManifest manifest) {
    return new ImagePlanner(folder.resolve("scans")).plan(manifest, application.classpath());
  }

  private static List<String> names(ImagePlan plan) {
    return plan.artifacts().stream()
        .map(artifact -> artifact.path().replace("/var/task/lib/", ""))
        .toList();
  }

  @Test
  void anImageHasPureJavaAndItsOwnNativesWithAllTheyNeed() throws IOException {
    application
        .addPlain("g:json")
        .addNative("g:mine", X86_64, AARCH64)
        .addPlain("g:needed-by-mine")
        .addNative("g:also-native", AARCH64)
        .addNative("g:others", X86_64, AARCH64)
        .addPlain("g:needed-by-others")
        .addPlain("g:shared")
        .direct("g:json", "g:mine", "g:others")
        .edge("g:mine", "g:needed-by-mine", "g:shared")
        .edge("g:needed-by-mine", "g:also-native")
        .edge("g:others", "g:needed-by-others", "g:shared");

    ImagePlan plan = plan(manifest(ARM64, "g:mine"));

    assertThat(names(plan))
        .containsExactly(
            "lading-runtime-1.jar",
            "json-1.jar",
            "mine-1.jar",
            "needed-by-mine-1.jar",
            "also-native-1.jar",
            "shared-1.jar");
    assertThat(plan.leftOut())
        .extracting(each -> each.artifact().displayName() + " " + each.reason())
        .containsExactly("g:others:1 NATIVE_NOT_DECLARED", "g:needed-by-others:1 NOT_NEEDED");
    assertThat(plan.leftOut().get(1).explanation()).isEqualTo("only others needs it");
  }

  @Test
  void anImageThatDeclaresNothingHasNoNatives() throws IOException {
    application.addNative("g:mine", X86_64).addPlain("g:json").direct("g:mine", "g:json");

    ImagePlan plan = plan(manifest(ARM64));

    assertThat(names(plan)).containsExactly("lading-runtime-1.jar", "json-1.jar");
    assertThat(plan.artifacts()).allMatch(artifact -> artifact.kept().isEmpty());
  }

  @Test
  void partsOfLadingThatWorkAtBuildTimeStayOut() throws IOException {
    application
        .addPlain("dev.lading:lading-annotations")
        .addPlain("dev.lading:lading-processor")
        .addPlain("com.palantir.javapoet:javapoet")
        .direct("dev.lading:lading-annotations", "dev.lading:lading-processor")
        .edge("dev.lading:lading-processor", "com.palantir.javapoet:javapoet");

    assertThat(names(plan(manifest(ARM64)))).containsExactly("lading-runtime-1.jar");
  }

  @Test
  void aDeclaredNativeThatTheBuildLacksIsRefusedWithTheNearestName() throws IOException {
    application.addNative("org.duckdb:duckdb_jdbc", AARCH64).direct("org.duckdb:duckdb_jdbc");

    assertThatThrownBy(() -> plan(manifest(ARM64, "org.duckdb:duckdb-jdbc")))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("@NativeDependency(\"org.duckdb:duckdb-jdbc\")")
        .hasMessageContaining("Did you mean org.duckdb:duckdb_jdbc?")
        .hasMessageContaining("add the dependency to the POM");
    assertThatThrownBy(() -> plan(manifest(ARM64, "duckdb:duckdb_jdbc")))
        .hasMessageContaining("Did you mean org.duckdb:duckdb_jdbc?");
    assertThatThrownBy(() -> plan(manifest(ARM64, "com.microsoft.onnxruntime:onnxruntime")))
        .hasMessageNotContaining("Did you mean");
  }

  @Test
  void aNativeJarWithoutTheArchitectureIsRefused() throws IOException {
    application
        .add("org.fusesource.leveldbjni:leveldbjni-all", "1.8", Jars.real("leveldbjni-all"))
        .direct("org.fusesource.leveldbjni:leveldbjni-all");

    assertThatThrownBy(() -> plan(manifest(ARM64, "org.fusesource.leveldbjni:leveldbjni-all")))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("org.fusesource.leveldbjni:leveldbjni-all:1.8")
        .hasMessageContaining("no native library for linux-arm64 with glibc")
        .hasMessageContaining("linux-x86_64")
        .hasMessageContaining("arch = X86_64");
    assertThat(plan(manifest(Architecture.X86_64, "org.fusesource.leveldbjni:leveldbjni-all")))
        .isNotNull();
  }

  @Test
  void onlyTheClassifierOfTheArchitectureGoesIn() throws IOException {
    for (String classifier : List.of("linux-arm64", "linux-x86_64")) {
      int machine = classifier.endsWith("arm64") ? AARCH64 : X86_64;
      application.add(
          "g:native:" + classifier,
          Jars.write()
              .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
              .file("META-INF/native/lib.so", Binaries.glibc(machine))
              .to(folder.resolve(classifier + ".jar")));
    }
    application.direct("g:native:linux-arm64", "g:native:linux-x86_64");

    ImagePlan plan = plan(manifest(ARM64, "g:native"));

    assertThat(names(plan)).containsExactly("lading-runtime-1.jar", "native-1-linux-arm64.jar");
    assertThat(plan.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly(LeftOut.Reason.OTHER_PLATFORM);
    assertThat(plan.warnings()).isEmpty();
  }

  @Test
  void aSignedJarIsLeftWholeAndSaidSo() throws IOException {
    Path jar =
        Jars.write()
            .file("META-INF/SIGNER.SF", "Signature-Version: 1.0\n")
            .file("n/Loader.class", Binaries.classFile(61))
            .file("lib.so", Binaries.glibc(AARCH64))
            .file("lib.dll", Binaries.pe(0x8664, 64))
            .to(folder.resolve("signed.jar"));
    application.add("g:signed", jar).direct("g:signed");

    ImagePlan plan = plan(manifest(ARM64, "g:signed"));

    assertThat(plan.warnings()).singleElement().asString().contains("g:signed:1 is signed");
    assertThat(plan.layers().get(0).files())
        .extracting(ImageFile::content)
        .containsExactly(new FileContent.OnDisk(jar));
  }

  @Test
  void aDeclaredDependencyWithoutAnyNativeIsAWarning() throws IOException {
    application.addPlain("g:plain").direct("g:plain");

    assertThat(plan(manifest(ARM64, "g:plain")).warnings())
        .singleElement()
        .asString()
        .contains("@NativeDependency(\"g:plain\") has no native library in it");
  }

  @Test
  void layersGoFromWhatChangesLeastToWhatChangesMost() throws IOException {
    application
        .addPlain("g:released")
        .add("g:snap", "2-SNAPSHOT", Jars.real("slf4j-api"))
        .addNative("g:native", AARCH64)
        .direct("g:released", "g:snap", "g:native");

    ImagePlan plan = plan(manifest(ARM64, "g:native"));

    assertThat(plan.layers())
        .extracting(layer -> layer.kind().title())
        .containsExactly(
            "native libraries", "dependencies", "snapshot dependencies", "application");
    assertThat(plan.layers().get(3).files())
        .extracting(ImageFile::path)
        .containsExactly(
            "/var/task/classes/lading/generated/AppImage.class",
            "/var/task/classes/lading/generated/JobsFunction.class",
            "/var/task/lading.options");
  }

  @Test
  void theOptionsNameTheClassPathInTheBuildsOrder() throws IOException {
    application.addPlain("g:zebra").addPlain("g:ant").direct("g:ant", "g:zebra");

    ImagePlan plan = plan(manifest(ARM64));

    List<ImageFile> files = plan.layers().get(plan.layers().size() - 1).files();
    FileContent options = files.get(files.size() - 1).content();
    assertThat(options)
        .isEqualTo(
            new FileContent.Generated(
                String.join("\n", Image.JAVA_OPTIONS)
                    + "\n-XX:MaxRAMPercentage=75"
                    + "\n-cp\n/var/task/classes:/var/task/lib/lading-runtime-1.jar"
                    + ":/var/task/lib/zebra-1.jar:/var/task/lib/ant-1.jar\n"));
  }

  @Test
  void optionsThatSlowDownAStartAreThereForWhoNeedsThem() throws IOException {
    application.addPlain("g:plain").direct("g:plain");
    assertThat(options(plan(manifest(ARM64))))
        .doesNotContain("--add-opens")
        .doesNotContain("--enable-native-access");

    application.addPlain("org.apache.arrow:arrow-memory-core").direct("g:plain");
    application.direct("org.apache.arrow:arrow-memory-core");
    assertThat(options(plan(manifest(ARM64))))
        .contains("\n--add-opens=java.base/java.nio=ALL-UNNAMED\n")
        .doesNotContain("--enable-native-access");

    application.addNative("g:native", AARCH64).direct("g:native");
    assertThat(options(plan(manifest(ARM64, "g:native"))))
        .contains("\n--enable-native-access=ALL-UNNAMED\n");
  }

  @Test
  void nativesAmongTheClassesMayBeLoadedToo() throws IOException {
    Files.write(application.classes().resolve("own.so"), Binaries.glibc(AARCH64));

    assertThat(options(plan(manifest(ARM64)))).contains("\n--enable-native-access=ALL-UNNAMED\n");
  }

  private static String options(ImagePlan plan) {
    List<ImageFile> files = plan.layers().get(plan.layers().size() - 1).files();
    assertThat(files.get(files.size() - 1).path()).isEqualTo(Image.JAVA_OPTIONS_FILE);
    return ((FileContent.Generated) files.get(files.size() - 1).content()).text();
  }

  @Test
  void whatTheBuildLeftAmongTheClassesStaysOut() throws IOException {
    Path manifest = application.classes().resolve("META-INF/lading/images/app.json");
    Files.createDirectories(manifest.getParent());
    Files.writeString(manifest, "{}");
    Files.write(application.classes().resolve("own.dll"), Binaries.pe(0x8664, 64));
    Files.write(application.classes().resolve("own.so"), Binaries.glibc(AARCH64));

    ImagePlan plan = plan(manifest(ARM64));

    assertThat(plan.layers().get(1).files())
        .extracting(ImageFile::path)
        .contains("/var/task/classes/own.so")
        .noneMatch(path -> path.endsWith(".json") || path.endsWith(".dll"));
    assertThat(plan.prunedClasses()).extracting(NativeFile::path).containsExactly("own.dll");
  }

  @Test
  void twoArtifactsOfOneFileNameBothGoIn() throws IOException {
    application
        .addPlain("com.one:core")
        .addPlain("com.other:core")
        .direct("com.one:core", "com.other:core");

    assertThat(names(plan(manifest(ARM64))))
        .containsExactly("lading-runtime-1.jar", "com.one-core-1.jar", "com.other-core-1.jar");
  }

  @Test
  void aDamagedJarIsRefusedByName() throws IOException {
    Path jar = Files.writeString(folder.resolve("damaged.jar"), "not a jar");
    application.add("g:damaged", jar).direct("g:damaged");

    assertThatThrownBy(() -> plan(manifest(ARM64)))
        .isInstanceOf(ImageBuildException.class)
        .hasMessageContaining("g:damaged:1 cannot be read")
        .hasMessageContaining("Delete " + jar);
  }
}
