package dev.lading.imagebuilder.reachability;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads all class files and service files of a jar or a folder. */
final class ClassTableReader {

  private static final String CLASS = ".class";
  private static final String SERVICES = "META-INF/services/";
  private static final String VERSIONS = "META-INF/versions/";

  private final Map<String, ClassReferences> classes = new LinkedHashMap<>();
  private final ClassTable.Services services = new ClassTable.Services();

  private ClassTableReader() {}

  static ClassTable read(Path jarOrFolder) throws IOException {
    ClassTableReader reader = new ClassTableReader();
    if (Files.isDirectory(jarOrFolder)) {
      reader.readFolder(jarOrFolder);
    } else {
      reader.readJar(jarOrFolder);
    }
    return ClassTable.of(reader.classes, reader.services.found());
  }

  private void readFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        read(
            folder.relativize(file).toString().replace('\\', '/'),
            () -> Files.newInputStream(file));
      }
    }
  }

  private void readJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      for (ZipEntry entry : entries) {
        if (!entry.isDirectory()) {
          read(entry.getName(), () -> zip.getInputStream(entry));
        }
      }
    }
  }

  /** Opens a file. */
  private interface Opener {
    InputStream open() throws IOException;
  }

  private void read(String path, Opener opener) throws IOException {
    if (path.indexOf('\n') >= 0) {
      return; // Neither a class nor a service has such a name.
    }
    if (path.endsWith(CLASS)) {
      String name = name(path);
      if (!name.endsWith("module-info") && !name.endsWith("package-info")) {
        try (InputStream content = new BufferedInputStream(opener.open())) {
          // The versions of a class for later Java are one with it.
          classes.merge(name, ClassReferences.read(content), ClassReferences::and);
        } catch (EOFException damaged) {
          // A class that is cut off is refused where it is loaded; it reaches nothing here.
          classes.putIfAbsent(name, ClassReferences.NONE);
        }
      }
    } else if (path.startsWith(SERVICES) && path.indexOf('/', SERVICES.length()) < 0) {
      try (InputStream content = opener.open()) {
        services.add(
            path.substring(SERVICES.length()),
            new String(content.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  /** The class that a class file is for, in whatever version. */
  private static String name(String path) {
    String name = path.substring(0, path.length() - CLASS.length());
    if (name.startsWith(VERSIONS)) {
      int slash = name.indexOf('/', VERSIONS.length());
      return slash < 0 ? name : name.substring(slash + 1);
    }
    return name;
  }
}
