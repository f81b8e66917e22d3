package dev.lading.bench;

import java.util.List;
import java.util.Optional;

/**
 * One way to compile the application.
 *
 * @param name what the table calls it
 * @param dialect the sources that it compiles
 * @param classPath what they are compiled against
 * @param processorPath where the processor is; none for the compiler alone
 * @param options more options of the compiler
 */
record Contender(
    String name, Dialect dialect, String classPath, Optional<String> processorPath, List<String> options) {

  /** The compiler alone, on the sources and the class path of the contender. */
  Contender plain() {
    return new Contender("javac alone", dialect, classPath, Optional.empty(), List.of());
  }
}
