package dev.lading.imagebuilder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A base's folder holds what a container would see: later layers hide what earlier ones have. */
class BaseRootTest {

  private static final String OPAQUE = ".wh..wh..opq";

  @TempDir Path folder;

  /** A layer with files, each with its own name as its content; folders end in a slash. */
  private ImageLayer layer(boolean compressed, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String name : names) {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        String[] link = name.split(" -> ", 2);
        TarArchiveEntry entry =
            link.length == 2
                ? new TarArchiveEntry(link[0], TarConstants.LF_SYMLINK)
                : new TarArchiveEntry(name);
        if (link.length == 2) {
          entry.setLinkName(link[1]);
        }
        boolean file = link.length == 1 && !name.endsWith("/");
        entry.setSize(file ? content.length : 0);
        tar.putArchiveEntry(entry);
        if (file) {
          tar.write(content);
        }
        tar.closeArchiveEntry();
      }
    }
    String digest = "sha256:" + Sha256.of(bytes.toByteArray());
    Path file = folder.resolve(digest.substring(7));
    if (compressed) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
        bytes.writeTo(gzip);
      }
    } else {
      Files.write(file, bytes.toByteArray());
    }
    return new ImageLayer("base image", digest, new Blob("any", digest, Files.size(file), file));
  }

  private Path unpacked(ImageLayer... layers) throws IOException {
    return new BaseRoot(folder.resolve("bases")).unpacked(List.of(layers));
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return new TreeSet<>(
          all.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).toList());
    }
  }

  @Test
  void aMarkHidesAFileOrAFolderOfEarlierLayers() throws IOException {
    Path root =
        unpacked(
            layer(true, "etc/", "etc/one", "etc/two", "opt/", "opt/deep/", "opt/deep/file"),
            layer(false, "etc/.wh.one", ".wh.opt", "etc/three"));

    assertThat(files(root)).containsExactly("etc/three", "etc/two");
    assertThat(root.resolve("opt")).doesNotExist();
  }

  @Test
  void anOpaqueFolderHidesAllOfEarlierLayersAndNothingOfItsOwn() throws IOException {
    ImageLayer below = layer(true, "etc/", "etc/one", "etc/d/", "etc/d/two", "usr/", "usr/kept");

    assertThat(files(unpacked(below, layer(true, "etc/", "etc/" + OPAQUE, "etc/new"))))
        .containsExactly("etc/new", "usr/kept");
    // The mark may come after the files.
    assertThat(files(unpacked(below, layer(true, "etc/", "etc/d/", "etc/d/new", "etc/" + OPAQUE))))
        .containsExactly("etc/d/new", "usr/kept");
  }

  @Test
  void aFileThatIsHiddenMayComeBack() throws IOException {
    Path root = unpacked(layer(true, "a"), layer(true, ".wh.a"), layer(true, "a"));

    assertThat(files(root)).containsExactly("a");
  }

  @Test
  void aFileInPlaceOfAFolderHidesWhatWasInIt() throws IOException {
    Path root = unpacked(layer(true, "d/", "d/file"), layer(true, "d"));

    assertThat(files(root)).containsExactly("d");
  }

  @Test
  void aMarkBelowALinkHidesWhereTheLinkLeads() throws IOException {
    Path root =
        unpacked(
            layer(true, "usr/", "usr/lib/", "usr/lib/x.so", "lib -> usr/lib"),
            layer(true, "lib/.wh.x.so"));

    assertThat(files(root)).isEmpty();
    assertThat(root.resolve("lib")).isSymbolicLink();
  }

  @Test
  void aMarkThatClimbsHidesNothingOutside() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "kept");

    unpacked(layer(true, "a"), layer(true, "../../.wh.outside"));
    assertThatThrownBy(() -> unpacked(layer(true, "a"), layer(true, "../../../" + OPAQUE)))
        .isInstanceOf(IOException.class);

    assertThat(outside).hasContent("kept");
  }

  @Test
  void isUnpackedOnce() throws IOException {
    ImageLayer layer = layer(true, "a");
    Path root = unpacked(layer);
    Files.delete(layer.blob().file());

    assertThat(unpacked(layer)).isEqualTo(root);
  }
}
