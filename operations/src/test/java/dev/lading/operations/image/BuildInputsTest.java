package dev.lading.operations.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.imagebuilder.natives.FileDigests;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import dev.lading.operations.unchanged.LadingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build reads: Lading itself is part of it. */
class BuildInputsTest {

  @TempDir Path folder;

  private String plan(String version, Path... code) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    BuildSource source =
        new BuildSource(
            new CompiledApplication(classes),
            new ResolvedClasspath(classes, List.of(), List.of(), Map.of()),
            version,
            coordinates -> folder,
            true,
            false);
    BuildFolders folders =
        new BuildFolders(folder, folder, folder, folder, folder, Optional.empty());
    PlanChoices choices =
        new PlanChoices(List.of(), false, List.of(), false, List.of(), Map.of(), List.of(), "");
    ApplicationBuild build = new ApplicationBuild(source, choices, folders, new Silent());
    return new BuildInputs(build, new FileDigests(folder.resolve("digests")), List.of(code)).plan();
  }

  @Test
  void anotherVersionOfLadingIsAnotherInput() throws IOException {
    Path jar = Files.writeString(folder.resolve("lading.jar"), "version 1");
    String before = plan("1", jar);

    assertThat(plan("1", jar)).isEqualTo(before);
    Files.writeString(jar, "version 2");
    assertThat(plan("1", jar)).isNotEqualTo(before);
    assertThat(LadingCode.files())
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(Files::exists)
        .anyMatch(file -> file.toString().contains("image-builder"))
        .anyMatch(file -> file.toString().contains("operations"));
  }

  @Test
  void theApplicationsVersionAndClassesAreInput() throws IOException {
    String before = plan("1");
    assertThat(plan("2")).isNotEqualTo(before);

    Path type = Files.writeString(folder.resolve("classes/A.class"), "a");
    String with = plan("1");
    assertThat(with).isNotEqualTo(before);
    Files.move(type, folder.resolve("classes/B.class"));
    assertThat(plan("1")).isNotEqualTo(with).isNotEqualTo(before);
  }

  private static final class Silent implements Console {
    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {}

    @Override
    public void debug(String line) {}

    @Override
    public Style style() {
      return Style.PLAIN;
    }

    @Override
    public boolean live() {
      return false;
    }

    @Override
    public String name(Path file) {
      return file.toString();
    }
  }
}
