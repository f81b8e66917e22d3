package dev.lading.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A build with the JDK of a toolchain. The JDK is this one, behind programs of the same names that
 * write down that they were called.
 */
class ToolchainTest {

  private static final String PLUGIN =
      """

            <plugin>
              <artifactId>maven-toolchains-plugin</artifactId>
              <version>3.2.0</version>
              <executions>
                <execution>
                  <goals>
                    <goal>toolchain</goal>
                  </goals>
                </execution>
              </executions>
              <configuration>
                <toolchains>
                  <jdk>
                    <version>21</version>
                  </jdk>
                </toolchains>
              </configuration>
            </plugin>
      """;

  private static final String TOOLCHAINS =
      """
      <toolchains>
        <toolchain>
          <type>jdk</type>
          <provides>
            <version>21</version>
          </provides>
          <configuration>
            <jdkHome>%s</jdkHome>
          </configuration>
        </toolchain>
      </toolchains>
      """;

  @Test
  void compilesAndRunsWithTheJdkOfTheToolchain() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "toolchain");
    Path jdk = jdk(build.file("jdk"));
    build.replace("pom.xml", "<plugins>", "<plugins>" + PLUGIN);
    Path toolchains = Files.writeString(build.file("toolchains.xml"), TOOLCHAINS.formatted(jdk));

    MavenBuild.Result result =
        build.run(
            "-o",
            "-t",
            toolchains.toString(),
            "compile",
            "lading:invoke",
            "-Dlading.invoke.trigger=GET /items/7",
            "lading:doctor");

    assertThat(result.output())
        .contains("Toolchain in maven-compiler-plugin: JDK[" + jdk + "]")
        .contains("looking for 7")
        .contains("ok       JDK           Java 21 at " + jdk)
        .contains("BUILD SUCCESS");
    assertThat(Files.readAllLines(jdk.resolve("calls")))
        .startsWith("javac")
        .endsWith("java")
        .containsOnly("javac", "java");
  }

  @Test
  void withoutAMatchingToolchainMavenSaysSo() throws IOException, InterruptedException {
    MavenBuild build = MavenBuild.of("shop", "no-toolchain");
    build.replace("pom.xml", "<plugins>", "<plugins>" + PLUGIN);
    Path toolchains = Files.writeString(build.file("toolchains.xml"), "<toolchains/>");

    assertThat(build.run("-o", "-t", toolchains.toString(), "compile", "lading:routes").output())
        .contains("Cannot find matching toolchain")
        .contains("BUILD FAILURE");
  }

  private static Path jdk(Path home) throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.5\"\n");
    for (String program : List.of("java", "javac")) {
      Path real = Path.of(System.getProperty("java.home"), "bin", program);
      Files.writeString(
          bin.resolve(program),
          "#!/bin/sh\necho %s >> '%s'\nexec '%s' \"$@\"\n"
              .formatted(program, home.resolve("calls"), real));
      Files.setPosixFilePermissions(
          bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return home;
  }
}
