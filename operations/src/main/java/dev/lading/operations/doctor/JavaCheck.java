package dev.lading.operations.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK that compiles. */
final class JavaCheck implements Check {

  private static final String TITLE = "JDK";
  private static final int OLDEST = 17;

  private final CompilerSetup compiler;

  JavaCheck(CompilerSetup compiler) {
    this.compiler = compiler;
  }

  @Override
  public List<Finding> run() {
    String found = "Java " + compiler.javaVersion() + " at " + compiler.javaHome();
    if (compiler.javaVersion() < OLDEST) {
      return List.of(
          Finding.failure(
              TITLE,
              found,
              "Lading's processor needs JDK 17 or later: set JAVA_HOME, or a toolchain with"
                  + " <version>17</version>."));
    }
    Path bin = Path.of(compiler.javaHome(), "bin");
    if (!Files.exists(bin.resolve("javac")) && !Files.exists(bin.resolve("javac.exe"))) {
      return List.of(
          Finding.failure(
              TITLE,
              found + " has no javac: it is a JRE",
              "Install a JDK and let JAVA_HOME name it."));
    }
    return List.of(Finding.ok(TITLE, found));
  }
}
