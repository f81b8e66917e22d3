package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the native files of a jar or folder by reading every file's first bytes. */
public final class NativeScanner {

  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/(?:[^/]+\\.(?:SF|RSA|DSA|EC)|SIG-[^/]+)", Pattern.CASE_INSENSITIVE);

  /**
   * Scans a jar or a folder.
   *
   * @throws IOException when it cannot be read; the message says why and does not name it
   */
  public NativeScan scan(Path jarOrFolder) throws IOException {
    return Files.isDirectory(jarOrFolder) ? scanFolder(jarOrFolder) : scanJar(jarOrFolder);
  }

  private static NativeScan scanJar(Path jar) throws IOException {
    try (FileChannel file = FileChannel.open(jar)) {
      List<NativeFile> natives = new ArrayList<>();
      boolean signed = false;
      boolean hasCode = false;
      for (ZipMember member : ZipDirectory.read(file)) {
        if (member.folder()) {
          continue;
        }
        signed |= SIGNATURE.matcher(member.name()).matches();
        Optional<NativeFile> found = read(file, member);
        found.ifPresent(natives::add);
        hasCode |= found.isEmpty() && isCode(member.name());
      }
      return new NativeScan(file.size(), natives, signed, hasCode);
    }
  }

  private static Optional<NativeFile> read(FileChannel file, ZipMember member) throws IOException {
    if (!member.readable()) {
      throw new IOException(
          "'"
              + member.name()
              + "' is encrypted, or compressed by a method that Java does not read");
    }
    try (StreamedBytes bytes = new StreamedBytes(() -> ZipContent.open(file, member))) {
      return NativeFileReader.read(member.name(), member.size(), member.storedSize(), bytes);
    } catch (IOException e) {
      throw new IOException("'" + member.name() + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private static NativeScan scanFolder(Path folder) throws IOException {
    List<NativeFile> natives = new ArrayList<>();
    long total = 0;
    for (Path path : filesIn(folder)) {
      long size = Files.size(path);
      total += size;
      try (StreamedBytes bytes = new StreamedBytes(() -> Files.newInputStream(path))) {
        NativeFileReader.read(nameIn(folder, path), size, size, bytes).ifPresent(natives::add);
      }
    }
    return new NativeScan(total, natives, false, true);
  }

  /** The files below a folder, sorted by their names in it. */
  public static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted((one, other) -> nameIn(folder, one).compareTo(nameIn(folder, other)))
          .toList();
    }
  }

  /** A file's name in a folder, with slashes. */
  public static String nameIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isCode(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return !lowerCase.endsWith("module-info.class") && !lowerCase.startsWith("meta-inf/");
  }
}
