package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.layer.LayerFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An image's files in a folder, and processes that have it as their root. As in Lambda they can
 * write to {@code /tmp} only. The folder goes with this object.
 */
final class ImageRoot implements AutoCloseable {

  /** The time that layers give to all files; the JVM compares it. */
  private static final FileTime FILE_TIME = FileTime.from(Instant.ofEpochSecond(1));

  private static final String TEMPORARY = "/tmp";

  /** The arguments are the root, the folder for temporary files, and the command. */
  private static final String SCRIPT =
      """
      root=$1 temporary=$2; shift 2
      mount --bind "$root" "$root" &&
      mount --bind "$temporary" "$root/tmp" &&
      mount --rbind /proc "$root/proc" &&
      mount --rbind /dev "$root/dev" &&
      mount -o remount,ro,bind "$root" &&
      cd / && exec chroot "$root" "$@"
      """;

  private final Path folder;
  private final Path root;
  private final Path temporary;
  private final List<String> isolation;

  private ImageRoot(Path folder, List<String> isolation) throws IOException {
    this.folder = folder;
    this.isolation = isolation;
    this.root = Files.createDirectory(folder.resolve("root"));
    this.temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  /** Lays out an image: the base's files are linked to, the image's own are copied. */
  static ImageRoot create(Path base, List<LayerFile> own, Path parent)
      throws IOException, NotTrainedException {
    Files.createDirectories(parent);
    ImageRoot image =
        new ImageRoot(Files.createTempDirectory(parent, "image"), Machine.isolation());
    try {
      image.linkAll(base);
      RootFolder files = new RootFolder(image.root);
      for (String mountPoint : List.of(TEMPORARY, "/proc", "/dev", "/var/task")) {
        files.folder(mountPoint, 0755);
      }
      for (LayerFile file : own) {
        try (InputStream content = Files.newInputStream(file.source())) {
          files.file(file.path(), content, file.mode(), FILE_TIME);
        }
      }
      return image;
    } catch (IOException | RuntimeException e) {
      image.close();
      throw e;
    }
  }

  /** A file in {@code /tmp}. */
  Path temporary(String name) {
    return temporary.resolve(name);
  }

  /** Prepares a process in the image; its environment has nothing of this machine's. */
  ProcessBuilder process(List<String> command, Map<String, String> environment)
      throws NotTrainedException {
    List<String> whole = new ArrayList<>(isolation);
    whole.addAll(List.of(Machine.program("sh").toString(), "-c", SCRIPT, "lading"));
    whole.addAll(List.of(root.toString(), temporary.toString()));
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    // For the programs that run before the image's own.
    builder
        .environment()
        .merge("PATH", Machine.environment().get("PATH"), (own, ours) -> own + ":" + ours);
    return builder;
  }

  @Override
  public void close() throws IOException {
    RootFolder.delete(folder);
  }

  private void linkAll(Path base) throws IOException {
    Files.walkFileTree(
        base,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Path to = root.resolve(base.relativize(from).toString());
            if (!from.equals(base)) {
              Files.createDirectory(to);
              Files.setPosixFilePermissions(
                  to, Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            Path to = root.resolve(base.relativize(from).toString());
            if (attributes.isSymbolicLink()) {
              Files.createSymbolicLink(to, Files.readSymbolicLink(from));
            } else {
              Files.createLink(to, from);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
