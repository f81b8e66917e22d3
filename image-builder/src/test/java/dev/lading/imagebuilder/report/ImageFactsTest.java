package dev.lading.imagebuilder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.report.facts.ImageReport;
import dev.lading.imagebuilder.report.facts.ItemReport;
import dev.lading.imagebuilder.testing.Binaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a report against the files that an image really gets. */
class ImageFactsTest {

  @TempDir Path folder;

  @Test
  void sizesAreThoseOfTheFiles() throws IOException {
    ImagePlan plan = Reports.plan(folder, "2.0.17");
    ImageReport report = ImageFacts.of(List.of(plan), List.of()).images().get(0);
    FileStore store = new FileStore(folder.resolve("store"));

    long bytes = 0;
    for (Layer layer : plan.layers()) {
      for (ImageFile file : layer.files()) {
        long size = Files.size(store.file(file.content()));
        bytes += size;
        // A jar that is written anew has other headers.
        Optional<ItemReport> item = item(report, file.path());
        item.ifPresent(
            each ->
                assertThat((double) each.bytes())
                    .isBetween(size * 0.97 - 2500, size * 1.03 + 2500));
      }
    }
    assertThat((double) report.carriedBytes()).isBetween(bytes * 0.97, bytes * 1.03);
  }

  private static Optional<ItemReport> item(ImageReport report, String path) {
    return report.layers().stream()
        .flatMap(layer -> layer.items().stream())
        .filter(item -> item.path().equals(path))
        .findFirst();
  }

  @Test
  void nativesAreWhereTheyLie() throws IOException {
    ImageReport report = Reports.planned(folder, "2.0.17").images().get(0);

    assertThat(report.coldStart().laidOut())
        .extracting(file -> file.path())
        .containsExactly("/var/task/native/libjnidispatch.so");
    assertThat(report.coldStart().inJars())
        .extracting(file -> file.path())
        .containsExactly("/var/task/lib/own-1.jar!/n/183/lib.so");
    ItemReport jar = item(report, "/var/task/lib/own-1.jar").orElseThrow();
    assertThat(jar.kind()).isEqualTo(ItemReport.Kind.JAR);
    assertThat(jar.origin()).isEqualTo("g:own:1");
    assertThat(jar.parts()).hasSize(1);
    assertThat(jar.parts().get(0).uncompressed()).isTrue();
    assertThat(jar.parts().get(0).bytes()).isEqualTo(Binaries.glibc(Binaries.AARCH64).length);
  }

  @Test
  void theJavaOptionsAreApartFromTheClassPath() throws IOException {
    ImageReport report = Reports.planned(folder, "2.0.17").images().get(0);

    assertThat(report.coldStart().javaOptions())
        .contains("-XX:+UseSerialGC", "-Djna.nounpack=true")
        .doesNotContain("-cp");
    assertThat(report.coldStart().classPath())
        .startsWith("/var/task/classes")
        .contains("/var/task/lib/slf4j-api-2.0.17.jar");
  }
}
