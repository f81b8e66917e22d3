package dev.lading.imagebuilder.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.image.BuildProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told while a layer is made. */
class LayerProgressTest {

  @TempDir Path folder;

  @Test
  void aLayerIsToldWhileItIsMadeAndNotWhenItIsThere() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[200_000]);
    LayerFile only = new LayerFile("/var/task/a", file, "key", 0644, "0:0");
    List<String> told = new ArrayList<>();
    LayerStore store =
        new LayerStore(
            folder.resolve("layers"),
            new BuildProgress() {
              private long done;

              @Override
              public void started(String id, String title, long size) {
                told.add(title + " " + size);
              }

              @Override
              public void advanced(String id, long bytes) {
                done += bytes;
              }

              @Override
              public void finished(String id) {
                told.add("done " + done);
              }
            });

    store.layer("application", List.of(only));
    assertThat(told).containsExactly("application 200000", "done 200000");

    store.layer("application", List.of(only));
    assertThat(told).hasSize(2);
  }
}
