package dev.lading.operations.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why classes have no image manifest, and what to do about it: the usual mistakes, told apart. */
final class MissingManifest {

  private static final String NOT_COMPILED =
      """
      there are no classes in %s yet: the application has not been compiled. Compile it first, as \
      'mvn compile' with the goal after it or 'mvn package' do; an execution of the goal in the \
      POM belongs into a phase after 'compile', such as 'prepare-package' or 'package', or needs \
      no <phase> at all. A module without classes skips the goal with \
      <lading.skip>true</lading.skip> in its properties, or depends on the module that has the \
      handlers.""";

  private static final String NO_HANDLER =
      """
      %s has no image manifest (META-INF/lading/images/*.json), for none of its classes has \
      @ContainerImage. Annotate the handlers; or, if this module is to have none, skip the goal \
      with <lading.skip>true</lading.skip> in its properties.""";

  private static final String NO_PROCESSOR =
      """
      %s has no image manifest (META-INF/lading/images/*.json), though %s has @ContainerImage: \
      Lading's annotation processor did not run.
      Give the compiler the processor, in the POM's <build><plugins>:

          <plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-compiler-plugin</artifactId>
            <configuration>
              <annotationProcessorPaths>
                <path>
                  <groupId>dev.lading</groupId>
                  <artifactId>lading-processor</artifactId>
                  <version>${lading.version}</version>
                </path>
              </annotationProcessorPaths>
            </configuration>
          </plugin>

      (in Gradle: annotationProcessor; with javac: -processorpath) and compile everything anew, as \
      'mvn clean compile' does. Since JDK 23, javac runs no processor that is only on the class \
      path, and with -proc:none or <proc>none</proc> it runs none at all.""";

  /** How a class file names the annotation. */
  private static final byte[] ANNOTATION =
      "Ldev/lading/annotations/ContainerImage;".getBytes(StandardCharsets.US_ASCII);

  private MissingManifest() {}

  /** The message about classes that have no manifest; the root is theirs, in the jar or folder. */
  static String message(Path classes, Path root) throws IOException {
    List<Path> files = classFiles(root);
    if (files.isEmpty()) {
      return NOT_COMPILED.formatted(classes);
    }
    return firstHandler(root, files)
        .map(handler -> NO_PROCESSOR.formatted(classes, handler))
        .orElseGet(() -> NO_HANDLER.formatted(classes));
  }

  /** Whether a class has the annotation. */
  static boolean hasHandler(Path root) throws IOException {
    return firstHandler(root, classFiles(root)).isPresent();
  }

  private static List<Path> classFiles(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static Optional<String> firstHandler(Path root, List<Path> files) throws IOException {
    for (Path file : files) {
      if (contains(Files.readAllBytes(file), ANNOTATION)) {
        String name = root.relativize(file).toString();
        return Optional.of(
            name.substring(0, name.length() - ".class".length()).replaceAll("[/\\\\]", "."));
      }
    }
    return Optional.empty();
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int at = 0; at <= bytes.length - part.length; at++) {
      if (bytes[at] == part[0]
          && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
