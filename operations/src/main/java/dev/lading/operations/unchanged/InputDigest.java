package dev.lading.operations.unchanged;

import dev.lading.imagebuilder.natives.FileDigests;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A digest of all that an operation reads: of texts, and of the contents of files and folders. */
public final class InputDigest {

  private final FileDigests digests;
  private final StringBuilder parts = new StringBuilder();

  /** Begins one. */
  public InputDigest(FileDigests digests) {
    this.digests = digests;
  }

  /** Adds a named text. */
  public InputDigest add(String name, String text) {
    // With its length, so that no text can pass for two.
    parts.append(name).append(' ').append(text.length()).append(' ').append(text).append('\n');
    return this;
  }

  /** Adds a file or a folder, which need not be there. */
  public InputDigest add(String name, Path fileOrFolder) throws IOException {
    return add(name, content(fileOrFolder));
  }

  /** The digest of all that was added, in its order. */
  public String value() {
    return Sha256.ofText(parts.toString());
  }

  /** What tells a file or a folder from others: contents, names, permissions and links. */
  String content(Path fileOrFolder) throws IOException {
    if (!Files.exists(fileOrFolder)) {
      return "none";
    }
    if (Files.isRegularFile(fileOrFolder)) {
      return permissions(fileOrFolder) + digests.sha256(fileOrFolder);
    }
    StringBuilder listing = new StringBuilder("folder\n");
    try (Stream<Path> walk = Files.walk(fileOrFolder)) {
      List<Path> sorted = walk.sorted().toList();
      for (Path each : sorted) {
        listing.append(fileOrFolder.relativize(each)).append(' ').append(entry(each)).append('\n');
      }
    }
    return Sha256.ofText(listing.toString());
  }

  private String entry(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      Path target = Files.readSymbolicLink(path);
      return "link " + target + " " + (Files.isRegularFile(path) ? digests.sha256(path) : "");
    }
    return Files.isDirectory(path) ? "folder" : permissions(path) + digests.sha256(path);
  }

  private static String permissions(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
            + " "
        : "";
  }
}
