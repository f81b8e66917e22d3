package dev.lading.operations.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.operations.OperationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a build made a jar of, as files again. */
class ApplicationFolderTest {

  @TempDir Path temporary;
  private Path jar;
  private Path unpacked;

  @BeforeEach
  void place() {
    jar = temporary.resolve("shop.jar");
    unpacked = temporary.resolve("unpacked");
  }

  private void jarOf(String... names) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(unpacked)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> unpacked.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void areTheOnesOfTheFolderThatTheJarWasMadeOf() throws IOException {
    jarOf(
        "META-INF/MANIFEST.MF",
        "META-INF/maven/shop/pom.properties",
        "META-INF/lading/images/shop.json",
        "META-INF/services/shop.Prices",
        "shop/",
        "shop/Prices.class");

    assertThat(ApplicationFolder.of(jar, unpacked)).isEqualTo(unpacked);

    assertThat(files())
        .containsExactly(
            "META-INF/lading/images/shop.json",
            "META-INF/services/shop.Prices",
            "shop/Prices.class");
    assertThat(unpacked.resolve("shop/Prices.class")).content().isEqualTo("shop/Prices.class");
  }

  @Test
  void areNotMixedWithThoseOfAnEarlierBuild() throws IOException {
    jarOf("shop/Old.class");
    ApplicationFolder.of(jar, unpacked);
    jarOf("shop/New.class");

    ApplicationFolder.of(jar, unpacked);

    assertThat(files()).containsExactly("shop/New.class");
  }

  @Test
  void stayWhereTheyAreInAFolderOrWhereThereIsNothing() throws IOException {
    assertThat(ApplicationFolder.of(temporary, unpacked)).isEqualTo(temporary);
    assertThat(ApplicationFolder.of(jar, unpacked)).isEqualTo(jar);
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void neverLandOutsideOfTheFolder() throws IOException {
    jarOf("shop/../../outside.txt");

    assertThatThrownBy(() -> ApplicationFolder.of(jar, unpacked))
        .isInstanceOf(OperationException.class)
        .hasMessageContaining("'shop/../../outside.txt', which leads out of the folder");
    assertThat(temporary.resolve("outside.txt")).doesNotExist();
  }
}
