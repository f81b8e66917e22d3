package dev.lading.imagebuilder.natives;

import dev.lading.imagebuilder.natives.NativeFileReader.Entry;
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
      Findings findings = new Findings();
      boolean signed = false;
      for (ZipMember member : ZipDirectory.read(file)) {
        if (!member.folder()) {
          signed |= SIGNATURE.matcher(member.name()).matches();
          read(file, member, findings);
        }
      }
      return findings.scan(file.size(), signed);
    }
  }

  private static void read(FileChannel file, ZipMember member, Findings findings)
      throws IOException {
    if (!member.readable()) {
      throw new IOException(
          "'"
              + member.name()
              + "' is encrypted, or compressed by a method that Java does not read");
    }
    try (StreamedBytes bytes = new StreamedBytes(() -> ZipContent.open(file, member))) {
      findings.read(new Entry(member.name(), member.size(), member.storedSize()), bytes);
    } catch (IOException e) {
      throw new IOException("'" + member.name() + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private static NativeScan scanFolder(Path folder) throws IOException {
    Findings findings = new Findings();
    long total = 0;
    for (Path path : filesIn(folder)) {
      long size = Files.size(path);
      total += size;
      try (StreamedBytes bytes = new StreamedBytes(() -> Files.newInputStream(path))) {
        findings.read(new Entry(nameIn(folder, path), size, size), bytes);
      }
    }
    findings.hasCode = true;
    return findings.scan(total, false);
  }

  /** Whether a file of a jar is a part of its signature. */
  public static boolean signature(String name) {
    return SIGNATURE.matcher(name).matches();
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

  /** What was found so far. */
  private static final class Findings {
    private final List<NativeFile> natives = new ArrayList<>();
    private NewestClass newestClass = NewestClass.NONE;
    private boolean hasCode;

    void read(Entry entry, ByteSource bytes) throws IOException {
      byte[] start = bytes.read(0, NativeFileReader.HEADER);
      Optional<NativeFile> found = NativeFileReader.read(entry, start, bytes);
      found.ifPresent(natives::add);
      hasCode |= found.isEmpty() && isCode(entry.path());
      newestClass = newestClass.or(entry.path(), start);
    }

    NativeScan scan(long size, boolean signed) {
      return new NativeScan(size, natives, signed, hasCode, newestClass);
    }
  }
}
