package dev.lading.operations.application;

import dev.lading.operations.OperationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of an application as files. An image has them in a folder, so that a changed class is
 * a small layer; where a build made a jar of them, as for a module that only brings the handlers,
 * they are taken out again. The image is the same either way.
 */
public final class ApplicationFolder {

  /** What a jar has besides the classes, and what differs with the build that made it. */
  private static final List<String> OF_THE_JAR = List.of("META-INF/MANIFEST.MF", "META-INF/maven/");

  private ApplicationFolder() {}

  /**
   * The folder of the application's classes.
   *
   * @param classes the folder itself, or a jar
   * @param unpacked the folder that the files of a jar are laid into, in place of what is there
   * @throws OperationException when the jar has a name that leads out of the folder
   */
  public static Path of(Path classes, Path unpacked) throws IOException {
    if (!Files.isRegularFile(classes)) {
      return classes;
    }
    delete(unpacked);
    Files.createDirectories(unpacked);
    try (ZipFile jar = new ZipFile(classes.toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (!entry.isDirectory() && OF_THE_JAR.stream().noneMatch(entry.getName()::startsWith)) {
          unpack(jar, entry, target(classes, entry, unpacked));
        }
      }
    }
    return unpacked;
  }

  private static Path target(Path jar, ZipEntry entry, Path folder) {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder.normalize())) {
      throw new OperationException(
          jar
              + " has a file with the name '"
              + entry.getName()
              + "', which leads out of the folder that it would be unpacked to. Take it out of the"
              + " jar.");
    }
    return target;
  }

  private static void unpack(ZipFile jar, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
