package dev.lading.processor.emit;

import com.palantir.javapoet.JavaFile;

/** Where emitters write to: the compiler's filer, or a map in tests. */
public interface Output {

  /** Writes a Java source file. */
  void source(JavaFile file);

  /**
   * Writes a resource.
   *
   * @param path its path on the class path, such as {@code META-INF/lading/images/a.json}
   * @param text its content, with {@code \n} at line ends
   */
  void resource(String path, String text);
}
