package dev.lading.local.reload;

import dev.lading.model.Function;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells whether a compilation has come to its end: manifests are written before classes are. */
public final class CompiledClasses {

  private CompiledClasses() {}

  /** The name of an image's generated class that is not there yet, if any. */
  public static Optional<String> missing(List<Path> classPath, List<Function> functions) {
    try (URLClassLoader classes = new URLClassLoader(urls(classPath), null)) {
      for (Function function : functions) {
        String name = function.image().entryClass();
        if (classes.findResource(name.replace('.', '/') + ".class") == null) {
          return Optional.of(name);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static URL[] urls(List<Path> classPath) throws MalformedURLException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toUri().toURL();
    }
    return urls;
  }
}
