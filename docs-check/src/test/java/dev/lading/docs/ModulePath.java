package dev.lading.docs;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A class path as a module path. A module of this build that is not packaged yet is a folder, which
 * has no module name; so it is made a jar, with the name that its POM gives the packaged one.
 */
final class ModulePath {

  private static final Pattern NAME = Pattern.compile("<module.name>([\\w.]+)</module.name>");

  private ModulePath() {}

  static String of(String classPath, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        entries.add(entry);
      } else if (path.endsWith(Path.of("target", "classes")) && Files.isDirectory(path)) {
        entries.add(jar(path, folder).toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path jar(Path classes, Path folder) throws IOException {
    Matcher name = NAME.matcher(Files.readString(classes.resolve("../../pom.xml").normalize()));
    if (!name.find()) {
      throw new IOException(classes + " belongs to no module with a name");
    }
    Path jar = folder.resolve(name.group(1) + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        out.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
        Files.copy(each, out);
      }
    }
    return jar;
  }
}
