package dev.lading.imagebuilder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers come from registries: nothing in them is written outside the folder. */
class RootFolderTest {

  @TempDir Path folder;

  private Path base;
  private RootFolder root;

  @BeforeEach
  void create() throws IOException {
    base = Files.createDirectory(folder.resolve("root"));
    root = new RootFolder(base);
  }

  private void file(String path, String content) throws IOException {
    root.file(
        path,
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
        0644,
        FileTime.fromMillis(0));
  }

  private List<String> outside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aPathThatClimbsStaysInTheFolder() throws IOException {
    file("../../evil", "x");
    file("/a/../../../b", "x");

    assertThat(base.resolve("evil")).exists();
    assertThat(base.resolve("b")).exists();
    assertThat(outside()).containsExactly("root");
  }

  @Test
  void aLinkOutOfTheImageIsFollowedAsTheImageWouldFollowIt() throws IOException {
    root.link("lib", "/usr/lib");
    root.link("up", "../../..");
    file("lib/libc.so.6", "x");
    file("up/evil", "x");

    assertThat(base.resolve("usr/lib/libc.so.6")).exists();
    assertThat(base.resolve("evil")).exists();
    assertThat(outside()).containsExactly("root");
  }

  @Test
  void aFileInPlaceOfALinkIsWrittenWhereTheLinkWas() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "kept");
    root.link("config", secret.toString());

    file("config", "new");

    assertThat(secret).hasContent("kept");
    assertThat(base.resolve("config")).hasContent("new");
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    root.link("a", "b");
    root.link("b", "a");

    assertThatThrownBy(() -> file("a/file", "x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too many links");
  }

  @Test
  void whatIsRemovedIsNotWhatALinkInItLeadsTo() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "x");
    root.link("a/b/link", kept.toString());

    root.remove("a");

    assertThat(kept).exists();
    assertThat(base.resolve("a")).doesNotExist();
  }
}
