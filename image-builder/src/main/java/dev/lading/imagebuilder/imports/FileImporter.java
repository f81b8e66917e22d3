package dev.lading.imagebuilder.imports;

import dev.lading.imagebuilder.natives.FileDigests;
import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativeScan;
import dev.lading.imagebuilder.natives.NativeScanner;
import dev.lading.imagebuilder.natives.NewestClass;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImportedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings files into images: folders as they are, archives unpacked, once for each content.
 *
 * <p>A program is executable in the image even where its archive does not say so.
 */
public final class FileImporter {

  private static final int PROGRAM = 0755;
  private static final int EXECUTABLE = 0111;

  private final Path folder;
  private final FileDigests digests;

  /** Unpacks into the folder, which need not be there yet. */
  public FileImporter(Path folder) {
    this.folder = folder;
    this.digests = new FileDigests(folder);
  }

  /**
   * The files of one import.
   *
   * @throws ImageBuildException when there are none, or the archive cannot be read
   */
  public ImportedFiles read(FileImport wanted) {
    try {
      if (!Files.exists(wanted.file())) {
        throw new ImageBuildException(
            "<files>: there is no " + wanted.source() + " (" + wanted.file() + ").");
      }
      return collect(wanted, unpacked(wanted));
    } catch (IOException e) {
      throw new ImageBuildException(
          "<files>: " + wanted.source() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Path unpacked(FileImport wanted) throws IOException {
    if (Files.isDirectory(wanted.file())) {
      return wanted.file();
    }
    String digest = digests.sha256(wanted.file());
    String name = wanted.file().getFileName().toString();
    Path target = folder.resolve(Sha256.ofText(digest + " " + name).substring(0, 32));
    if (!Files.exists(target)) {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempDirectory(folder, "unpacking");
      new Unpacker(unfinished).unpack(wanted.file());
      Files.move(unfinished, target);
    }
    return target;
  }

  private static ImportedFiles collect(FileImport wanted, Path unpacked) throws IOException {
    Path root = wanted.folder().isEmpty() ? unpacked : unpacked.resolve(wanted.folder());
    if (!root.normalize().startsWith(unpacked) || !Files.isDirectory(root)) {
      throw new ImageBuildException(
          "<files>: "
              + wanted.source()
              + " has no folder '"
              + wanted.folder()
              + "'; it has "
              + topLevel(unpacked)
              + ".");
    }
    Map<String, NativeFile> natives = new HashMap<>();
    new NativeScanner().scan(root).natives().forEach(file -> natives.put(file.path(), file));
    List<ImageFile> files = new ArrayList<>();
    List<NativeFile> taken = new ArrayList<>();
    long size = 0;
    for (Path file : NativeScanner.filesIn(root)) {
      String name = NativeScanner.nameIn(root, file);
      if (wanted(wanted, name)) {
        String path = wanted.target() + "/" + name;
        Optional<NativeFile> machineCode = Optional.ofNullable(natives.get(name));
        int mode = mode(wanted, file, machineCode);
        files.add(new ImageFile(path, new FileContent.OnDisk(file), mode, wanted.owner()));
        machineCode.ifPresent(found -> taken.add(at(path, found)));
        size += Files.size(file);
      }
    }
    if (files.isEmpty()) {
      throw new ImageBuildException(
          "<files>: nothing of "
              + wanted.source()
              + " is taken: no file fits <includes> and <excludes>. It has "
              + topLevel(root)
              + ".");
    }
    NativeScan scan = new NativeScan(size, taken, false, true, NewestClass.NONE);
    return new ImportedFiles(wanted.source(), files, scan);
  }

  private static NativeFile at(String path, NativeFile file) {
    return new NativeFile(
        path, file.format(), file.platforms(), file.size(), file.storedSize(), file.linkage());
  }

  private static boolean wanted(FileImport wanted, String name) {
    boolean included =
        wanted.includes().isEmpty()
            || wanted.includes().stream().anyMatch(pattern -> fits(pattern, name));
    return included && wanted.excludes().stream().noneMatch(pattern -> fits(pattern, name));
  }

  /** As in Maven's own patterns, two stars and a slash stand for no folder too. */
  private static boolean fits(String pattern, String name) {
    String atTheTop = pattern.startsWith("**/") ? pattern.substring(3) : pattern;
    return matches(pattern, name) || matches(atTheTop, name);
  }

  private static boolean matches(String pattern, String name) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return matcher.matches(Path.of(name));
  }

  private static int mode(FileImport wanted, Path file, Optional<NativeFile> machineCode)
      throws IOException {
    if (!wanted.mode().isEmpty()) {
      return Integer.parseInt(wanted.mode(), 8);
    }
    boolean program =
        machineCode.filter(found -> !found.linkage().interpreter().isEmpty()).isPresent()
            || Files.isExecutable(file)
            || script(file);
    return program ? PROGRAM : ImageFile.READABLE;
  }

  private static boolean script(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == '#' && in.read() == '!';
    }
  }

  private static String topLevel(Path root) throws IOException {
    try (var names = Files.list(root)) {
      List<String> found =
          names.map(path -> path.getFileName().toString()).sorted().limit(12).toList();
      return found.isEmpty() ? "nothing in it" : String.join(", ", found);
    }
  }

  /** Whether an archive's entry is marked as executable for anybody. */
  static boolean executable(int mode) {
    return (mode & EXECUTABLE) != 0;
  }
}
