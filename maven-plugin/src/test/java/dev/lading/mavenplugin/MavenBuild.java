package dev.lading.mavenplugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A copy of one of the projects under {@code src/test/projects}, and real Maven that builds it. */
final class MavenBuild {

  private static final Path TARGET = Path.of(property("lading.test.target"));
  private static final String VERSION = property("lading.test.version");
  private static final StagedRepository REPOSITORY = stage();
  private static final int MINUTES = 5;

  private final Path project;

  private MavenBuild(Path project) {
    this.project = project;
  }

  /**
   * What a build did.
   *
   * @param exit Maven's exit status
   * @param output all that it printed
   */
  record Result(int exit, String output) {}

  /** A fresh copy of a project. */
  static MavenBuild of(String name, String copy) throws IOException {
    Path source = Path.of(property("lading.test.root"), "maven-plugin/src/test/projects", name);
    Path project = TARGET.resolve("projects").resolve(copy);
    if (Files.exists(project)) {
      StagedRepository.delete(project);
    }
    for (Path file : StagedRepository.files(source)) {
      Path target = project.resolve(source.relativize(file).toString());
      Files.createDirectories(target.getParent());
      if (file.toString().matches(".*\\.(xml|java)")) {
        Files.writeString(target, Files.readString(file).replace("@lading.version@", VERSION));
      } else {
        Files.copy(file, target);
      }
    }
    return new MavenBuild(project);
  }

  /** One of the project's modules, to be built alone. */
  MavenBuild in(String module) {
    return new MavenBuild(file(module));
  }

  /** A file or folder of this build's own, outside of all projects. */
  static Path target(String name) {
    return TARGET.resolve(name);
  }

  /** A file of the project. */
  Path file(String name) {
    return project.resolve(name);
  }

  /** The text of a file of the project. */
  String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  /** Replaces something in a file of the project; it must be there. */
  MavenBuild replace(String name, String pattern, String replacement) throws IOException {
    String before = text(name);
    String after = before.replaceFirst(pattern, replacement);
    if (before.equals(after)) {
      throw new IllegalArgumentException(name + " has no " + pattern);
    }
    Files.writeString(file(name), after);
    return this;
  }

  /** Runs Maven in the project's folder. */
  Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("lading.test.maven"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings().toString()));
    command.add("-Dmaven.repo.local=" + REPOSITORY.folder());
    // What stands for Maven Central is a folder of this machine.
    command.add("-Daether.offline.protocols=file");
    command.addAll(List.of(arguments));
    Path log = project.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder.environment().remove("MAVEN_ARGS");
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("the build did not end: " + Files.readString(log));
    }
    return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }

  private static StagedRepository stage() {
    try {
      return StagedRepository.of(Path.of(property("lading.test.root")), TARGET, VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path settings() throws IOException {
    Path settings = TARGET.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <!-- Also for the POMs that import POMs that import POMs, as those of AWS's SDK. -->
          <mirrors>
            <mirror>
              <id>central</id>
              <mirrorOf>*</mirrorOf>
              <url>%1$s</url>
            </mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>repository-of-this-build</id>
              <repositories>
                <repository>
                  <id>central</id>
                  <url>%1$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                </repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository>
                  <id>central</id>
                  <url>%1$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                </pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>repository-of-this-build</activeProfile>
          </activeProfiles>
        </settings>
        """
            .formatted(Path.of(property("lading.test.repository")).toUri()));
    return settings;
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("run this test by Maven: " + name + " is not set");
    }
    return value;
  }
}
