package dev.lading.processor;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** The class path of the tests, which has all that a user's class path has. */
final class TestClassPath {

  private TestClassPath() {}

  static List<File> entries() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(File::new)
        .filter(File::exists)
        .toList();
  }

  /** The class path without the entries whose path has the text. */
  static List<File> without(String text) {
    return entries().stream().filter(entry -> !entry.getPath().contains(text)).toList();
  }

  static String text() {
    return entries().stream()
        .map(File::getPath)
        .collect(java.util.stream.Collectors.joining(File.pathSeparator));
  }
}
