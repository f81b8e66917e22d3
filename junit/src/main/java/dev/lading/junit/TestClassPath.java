package dev.lading.junit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The class path of the tests. Where it is too long for a command line, build tools and development
 * environments start Java with one jar whose manifest names the others.
 */
final class TestClassPath {

  private TestClassPath() {}

  static List<Path> read(String property) {
    Set<Path> entries = new LinkedHashSet<>();
    for (String entry : property.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        Path path = Path.of(entry).toAbsolutePath();
        entries.add(path);
        entries.addAll(named(path));
      }
    }
    return entries.stream().filter(Files::exists).toList();
  }

  private static List<Path> named(Path jar) {
    List<Path> named = new ArrayList<>();
    if (!Files.isRegularFile(jar)) {
      return named;
    }
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      Manifest manifest = file.getManifest();
      String classPath =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String url : classPath == null ? new String[0] : classPath.split(" ", -1)) {
        URI uri = url.isEmpty() ? null : jar.toUri().resolve(url);
        if (uri != null && "file".equals(uri.getScheme())) {
          named.add(Path.of(uri));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Not a jar, or not of this kind: what it cannot name is missed by those who look for it.
    }
    return named;
  }
}
