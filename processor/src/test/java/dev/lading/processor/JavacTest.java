package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.annotations.ContainerImage;
import dev.lading.runtime.dispatch.DispatchTable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in plain {@code javac}, without any build tool, under all kinds of settings. */
class JavacTest {

  /** A jar on the path may name a jar that is not there: no business of ours. */
  private static final String LINT = "-Xlint:all,-path";

  @TempDir private Path folder;
  private String job;
  private String city;

  @BeforeEach
  void writeSources() throws IOException {
    job =
        source(
            "JobHandler",
            """
            @ContainerImage(name = "jobs")
            @LambdaFunction(environment = "CITY=K\\u00f6ln")
            public final class JobHandler {
              @Queue("INBOX")
              public void handle(String body) {}
            }
            """);
    city =
        source(
            "CityHandler",
            """
            @ContainerImage(name = "jobs", group = "INFO")
            public final class CityHandler {
              @Route(method = HttpMethod.GET, path = "/cities/{id}")
              public java.util.List<String> get(
                  @PathParam("id") String id,
                  @QueryParam(value = "name", defaultValue = "K\\u00f6ln") String name) {
                return java.util.List.of(id, name);
              }
            }
            """);
  }

  @Test
  void writesEverything() {
    assertThat(compiled("plain", LINT, job, city))
        .containsKeys(
            "lading/generated/JobHandlerFunction.class",
            "lading/generated/JobHandlerFunction.java",
            "lading/generated/INFOFunction.class",
            "lading/generated/JobsImage.class",
            "META-INF/lading/images/jobs.json",
            "META-INF/lading/cloudformation/template.yaml");
  }

  @Test
  void writesTheSameBytesOnEveryMachine() {
    Map<String, String> here = compiled("here", LINT, "-encoding", "UTF-8", job, city);
    Map<String, String> elsewhere =
        compiled(
            "elsewhere",
            LINT,
            "-encoding",
            "US-ASCII",
            "-J-Dfile.encoding=US-ASCII",
            "-J-Duser.language=tr",
            "-J-Duser.country=TR",
            "-J-Duser.timezone=Asia/Tokyo",
            "-J-Dline.separator=\r\n",
            city,
            job);

    assertThat(elsewhere).isEqualTo(here);
    assertThat(
            new String(
                here.get("META-INF/lading/images/jobs.json").getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8))
        .contains("\"K\u00f6ln\"");
    assertThat(here.get("lading/generated/INFOFunction.java")).contains("\"K\\u00f6ln\"");
  }

  @Test
  void writesSourcesAndResourcesWhereNothingIsCompiled() {
    Map<String, String> all = compiled("all", LINT, job, city);
    Map<String, String> processed = compiled("processed", LINT, "-proc:only", job, city);

    all.keySet().removeIf(path -> path.endsWith(".class"));
    assertThat(processed).isEqualTo(all);
  }

  @Test
  void writesCodeOfJava17() {
    int newest = Runtime.version().feature();
    Map<String, String> oldest = compiled("oldest", LINT, "--release", "17", job, city);
    Map<String, String> latest =
        compiled("latest", LINT, "--release", String.valueOf(newest), job, city);

    oldest.keySet().removeIf(path -> path.endsWith(".class"));
    latest.keySet().removeIf(path -> path.endsWith(".class"));
    assertThat(latest).isEqualTo(oldest);
  }

  @Test
  void worksInANamedModule() throws IOException {
    String module =
        Files.writeString(
                folder.resolve("module-info.java"),
                """
                module app {
                  requires aws.lambda.java.core;
                  requires com.fasterxml.jackson.databind;
                  requires dev.lading.annotations;
                  requires dev.lading.runtime;
                }
                """)
            .toString();
    String lint = LINT + ",-requires-automatic";

    Map<String, String> modular = modular("modular", lint, module);
    assertThat(modular).containsKeys("module-info.class", "lading/generated/INFOFunction.class");
    assertThat(modular.get("lading/generated/INFOFunction.java"))
        .contains("@SuppressWarnings(")
        .doesNotContain("Generated");

    String marked =
        Files.readString(Path.of(module))
            .replace("module app {", "module app {\n  requires java.compiler;");
    Files.writeString(Path.of(module), marked);
    assertThat(modular("marked", lint, module).get("lading/generated/INFOFunction.java"))
        .contains("@Generated(\"dev.lading.processor.ContainerImageProcessor\")");
  }

  private Map<String, String> modular(String name, String lint, String module) throws IOException {
    return new Javac(folder.resolve(name))
        .compiles(lint, "--module-path", modulePath(), module, job, city);
  }

  private Map<String, String> compiled(String name, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "-cp";
    all[1] = TestClassPath.text();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return new Javac(folder.resolve(name)).compiles(all);
  }

  /** What a user's module requires. */
  private String modulePath() throws IOException {
    List<String> path = new ArrayList<>();
    for (Class<?> type :
        List.of(
            ContainerImage.class,
            DispatchTable.class,
            Context.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class)) {
      path.add(
          jar(Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()))
              .toString());
    }
    return String.join(File.pathSeparator, path);
  }

  /** The jar itself, or a folder of a reactor as the jar that will be made of it. */
  private Path jar(Path entry) throws IOException {
    if (Files.isRegularFile(entry)) {
      return entry;
    }
    String name = entry.toString().contains("annotations") ? "annotations" : "runtime";
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "dev.lading." + name);
    Path jar = folder.resolve(name + ".jar");
    try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        output.putNextEntry(new JarEntry(entry.relativize(file).toString()));
        Files.copy(file, output);
      }
    }
    return jar;
  }

  private String source(String name, String code) throws IOException {
    return Files.writeString(
            Files.createDirectories(folder.resolve("app")).resolve(name + ".java"),
            "package app;\n\nimport dev.lading.annotations.*;\n\n" + code)
        .toString();
  }
}
