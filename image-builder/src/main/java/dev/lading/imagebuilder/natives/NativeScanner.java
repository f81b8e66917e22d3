package dev.lading.imagebuilder.natives;

import dev.lading.imagebuilder.natives.NativeFileReader.Entry;
import dev.lading.model.Architecture;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the native files of a jar or folder by reading every file's first bytes. */
public final class NativeScanner {

  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/(?:[^/]+\\.(?:SF|RSA|DSA|EC)|SIG-[^/]+)", Pattern.CASE_INSENSITIVE);

  /** Natives for the machine that are as large as this are unpacked, and read on the disk. */
  private static final long LARGE = 1 << 20;

  private final Predicate<String> wanted;

  /** Creates a scanner that reads all natives whole. */
  public NativeScanner() {
    this(machine -> true);
  }

  private NativeScanner(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * Creates a scanner for images of one architecture. Of other machines' files it reads no more
   * than the headers: they are told by those and by the words of their paths, and not by what they
   * need.
   */
  static NativeScanner of(Architecture architecture) {
    return new NativeScanner(architecture.lambdaName()::equals);
  }

  /**
   * Scans a jar or a folder.
   *
   * @throws IOException when it cannot be read; the message says why and does not name it
   */
  public NativeScan scan(Path jarOrFolder) throws IOException {
    return Files.isDirectory(jarOrFolder)
        ? scanFolder(jarOrFolder)
        : scanJar(jarOrFolder, member -> Optional.empty());
  }

  /**
   * Scans a jar, and unpacks the large natives that an image of the architecture may need.
   *
   * @param sha256 the digest of the jar
   * @throws IOException when it cannot be read; the message says why and does not name it
   */
  NativeScan scanJar(Path jar, String sha256, UnpackedNatives unpacked) throws IOException {
    NativeScan scan =
        scanJar(jar, member -> Optional.of(unpacked.file(jar, sha256, member.name())));
    for (NativeFile file : scan.natives()) {
      // Those of the same machine for another system are needed no more.
      boolean kept =
          Arrays.stream(Architecture.values())
              .anyMatch(each -> wanted.test(each.lambdaName()) && file.runsOn(each));
      if (!kept) {
        unpacked.remove(sha256, file.path());
      }
    }
    return scan;
  }

  /** Unpacks a member of a jar, or does not. */
  private interface Unpacking {
    Optional<Path> file(ZipMember member) throws IOException;
  }

  private NativeScan scanJar(Path jar, Unpacking unpacking) throws IOException {
    try (FileChannel file = FileChannel.open(jar)) {
      Findings findings = new Findings(wanted);
      boolean signed = false;
      for (ZipMember member : ZipDirectory.read(file)) {
        if (!member.folder()) {
          signed |= SIGNATURE.matcher(member.name()).matches();
          read(file, member, findings, unpacking);
        }
      }
      return findings.scan(file.size(), signed);
    }
  }

  private void read(FileChannel file, ZipMember member, Findings findings, Unpacking unpacking)
      throws IOException {
    if (!member.readable()) {
      throw new IOException(
          "'"
              + member.name()
              + "' is encrypted, or compressed by a method that Java does not read");
    }
    try (StreamedBytes bytes = new StreamedBytes(() -> ZipContent.open(file, member))) {
      Entry entry = new Entry(member.name(), member.size(), member.storedSize());
      byte[] start = bytes.read(0, NativeFileReader.HEADER);
      boolean large = member.size() >= LARGE && member.method() == ZipMember.DEFLATED;
      Optional<Path> unpacked =
          large && NativeFileReader.machine(start).filter(wanted).isPresent()
              ? unpacking.file(member)
              : Optional.empty();
      if (unpacked.isPresent()) {
        try (FileBytes whole = new FileBytes(unpacked.get())) {
          findings.read(entry, start, whole);
        }
      } else {
        findings.read(entry, start, bytes);
      }
    } catch (IOException e) {
      throw new IOException("'" + member.name() + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private NativeScan scanFolder(Path folder) throws IOException {
    Findings findings = new Findings(wanted);
    long total = 0;
    for (Path path : filesIn(folder)) {
      long size = Files.size(path);
      total += size;
      try (StreamedBytes bytes = new StreamedBytes(() -> Files.newInputStream(path))) {
        findings.read(
            new Entry(nameIn(folder, path), size, size),
            bytes.read(0, NativeFileReader.HEADER),
            bytes);
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
    private final Predicate<String> wanted;
    private final List<NativeFile> natives = new ArrayList<>();
    private NewestClass newestClass = NewestClass.NONE;
    private boolean hasCode;

    Findings(Predicate<String> wanted) {
      this.wanted = wanted;
    }

    void read(Entry entry, byte[] start, ByteSource bytes) throws IOException {
      Optional<NativeFile> found = NativeFileReader.read(entry, start, bytes, wanted);
      found.ifPresent(natives::add);
      hasCode |= found.isEmpty() && isCode(entry.path());
      newestClass = newestClass.or(entry.path(), start);
    }

    NativeScan scan(long size, boolean signed) {
      return new NativeScan(size, natives, signed, hasCode, newestClass);
    }
  }
}
