package dev.lading.example.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumExecutableTest {

  @TempDir Path directory;

  @Test
  void prefersTheSetting() throws Exception {
    Path set = executable("set");
    Path usual = executable("usual");

    assertThat(ChromiumExecutable.find(set.toString(), List.of(usual))).isEqualTo(set);
    assertThat(ChromiumExecutable.find(null, List.of(directory.resolve("none"), usual)))
        .isEqualTo(usual);
  }

  @Test
  void saysHowToGetOne() throws Exception {
    Path usual = executable("usual");

    assertThatIllegalStateException()
        .isThrownBy(() -> ChromiumExecutable.find("/no/such/chromium", List.of(usual)))
        .withMessageContaining("/no/such/chromium")
        .withMessageContaining("apt-get install chromium")
        .withMessageContaining("CHROMIUM_PATH");
  }

  private Path executable(String name) throws Exception {
    Path file = Files.writeString(directory.resolve(name), "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
