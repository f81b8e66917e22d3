package dev.lading.imagebuilder;

import static dev.lading.imagebuilder.testing.TestApplication.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.ImagePlanner;
import dev.lading.imagebuilder.plan.LaidOutNative;
import dev.lading.imagebuilder.plan.LeftOut;
import dev.lading.imagebuilder.testing.Jars;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Real libraries that bring each platform's natives in a jar of its own, by classifier: netty and
 * JavaCPP. A build that resolves several has exactly the right one in each image.
 */
@EnabledIfSystemProperty(named = "os.arch", matches = "amd64|aarch64")
class PlatformJarsTest {

  private static final String EPOLL = "io.netty:netty-transport-native-epoll";
  private static final String TCNATIVE = "io.netty:netty-tcnative-boringssl-static";
  private static final String JAVACPP = "org.bytedeco:javacpp";

  @TempDir Path folder;
  private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");
  private static final Architecture HERE = ARM ? Architecture.ARM64 : Architecture.X86_64;

  /** An application with all jars of netty and JavaCPP, whatever their platforms. */
  private ImagePlan plan(Architecture architecture) throws IOException {
    TestApplication application = new TestApplication(folder.resolve("application"));
    for (String coordinates :
        List.of(
            EPOLL + ":linux-x86_64",
            EPOLL + ":linux-aarch_64",
            TCNATIVE + ":linux-x86_64",
            TCNATIVE + ":linux-aarch_64",
            JAVACPP,
            JAVACPP + ":linux-x86_64",
            JAVACPP + ":linux-arm64",
            JAVACPP + ":windows-x86_64",
            "io.netty:netty-common",
            "io.netty:netty-buffer",
            "io.netty:netty-resolver",
            "io.netty:netty-transport",
            "io.netty:netty-transport-native-unix-common",
            "io.netty:netty-transport-classes-epoll",
            "io.netty:netty-tcnative-classes",
            "org.slf4j:slf4j-api")) {
      String file = coordinates.substring(coordinates.indexOf(':') + 1).replace(':', '-');
      application.add(coordinates, Jars.real(file)).direct(coordinates);
    }
    return new ImagePlanner(Path.of("target", "scans"))
        .plan(manifest(architecture, EPOLL, TCNATIVE, JAVACPP), application.classpath());
  }

  private static List<String> natives(ImagePlan plan) {
    return plan.artifacts().stream()
        .filter(jar -> !jar.kept().isEmpty())
        .map(jar -> jar.artifact().key().toString())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void anImageHasTheJarsOfItsPlatformOnly(Architecture architecture) throws IOException {
    boolean arm = architecture == Architecture.ARM64;
    ImagePlan plan = plan(architecture);

    assertThat(natives(plan))
        .containsExactlyInAnyOrder(
            EPOLL + (arm ? ":linux-aarch_64" : ":linux-x86_64"),
            TCNATIVE + (arm ? ":linux-aarch_64" : ":linux-x86_64"),
            JAVACPP + (arm ? ":linux-arm64" : ":linux-x86_64"));
    assertThat(plan.leftOut())
        .filteredOn(each -> each.reason() == LeftOut.Reason.OTHER_PLATFORM)
        .extracting(each -> each.artifact().key().toString())
        .containsExactlyInAnyOrder(
            EPOLL + (arm ? ":linux-x86_64" : ":linux-aarch_64"),
            TCNATIVE + (arm ? ":linux-x86_64" : ":linux-aarch_64"),
            JAVACPP + (arm ? ":linux-x86_64" : ":linux-arm64"),
            JAVACPP + ":windows-x86_64");
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void nettysNativesAreLaidOutUnderTheNamesThatItAsksFor(Architecture architecture)
      throws IOException {
    String machine = architecture == Architecture.ARM64 ? "aarch_64" : "x86_64";

    assertThat(plan(architecture).artifacts())
        .flatExtracting(jar -> jar.layout().laidOut())
        .extracting(LaidOutNative::path)
        .containsExactlyInAnyOrder(
            "/var/task/native/libnetty_transport_native_epoll_" + machine + ".so",
            "/var/task/native/libnetty_tcnative_linux_" + machine + ".so");
  }

  @Test
  void nettyLoadsWhatIsLaidOutAndCopiesNothing() throws IOException, InterruptedException {
    String machine = ARM ? "aarch_64" : "x86_64";
    LaidOutImage image = new LaidOutImage(plan(HERE), folder);
    String natives = "loaded " + image.task().resolve("native") + "/libnetty_";

    assertThat(lines(image.run("io.netty.channel.epoll.Epoll.isAvailable()")))
        .containsExactlyInAnyOrder(
            "answer true", natives + "transport_native_epoll_" + machine + ".so");
    assertThat(lines(image.run(tcnative(machine))))
        .containsExactlyInAnyOrder("answer true", natives + "tcnative_linux_" + machine + ".so");
  }

  /** Loads the library as netty's handlers of TLS do, and asks it who it is. */
  private static String tcnative(String machine) {
    return """
    new java.util.concurrent.Callable<Boolean>() {
      public Boolean call() throws Exception {
        io.netty.util.internal.NativeLibraryLoader.loadFirstAvailable(
            io.netty.internal.tcnative.SSL.class.getClassLoader(), "netty_tcnative_linux_%s");
        io.netty.internal.tcnative.Library.initialize("provided", null);
        return io.netty.internal.tcnative.SSL.versionString().contains("BoringSSL");
      }
    }.call()"""
        .formatted(machine);
  }

  @Test
  void javaCppFindsItsNativeInItsJar() throws IOException, InterruptedException {
    LaidOutImage image = new LaidOutImage(plan(HERE), folder);

    String output =
        image.run(
            "org.bytedeco.javacpp.Loader.load(org.bytedeco.javacpp.Loader.class) != null"
                + " && new org.bytedeco.javacpp.BytePointer(\"lading\").getString()"
                + ".equals(\"lading\")");

    assertThat(output.lines()).as(output).contains("answer true");
  }

  private static List<String> lines(String output) {
    return output.lines().filter(line -> line.matches("(answer|loaded|temporary) .*")).toList();
  }
}
