package dev.lading.operations.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the compiler runs Lading's annotation processor.
 *
 * @see <a href="https://www.oracle.com/java/technologies/javase/23-relnote-issues.html">JDK 23
 *     release notes: annotation processing in javac</a>
 */
final class ProcessorCheck implements Check {

  private static final String TITLE = "processor";
  private static final String PARAMETERS = "-parameters";
  private static final int NO_IMPLICIT_PROCESSORS = 23;
  private static final String PATH =
      "Name it in maven-compiler-plugin's <annotationProcessorPaths>:"
          + " <path><groupId>dev.lading</groupId><artifactId>lading-processor</artifactId>"
          + "<version>${lading.version}</version></path>";

  private final CompilerSetup compiler;
  private final Optional<String> version;

  ProcessorCheck(CompilerSetup compiler, Optional<String> version) {
    this.compiler = compiler;
    this.version = version;
  }

  @Override
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>(List.of(place()));
    Optional<String> other = compiler.processorVersion();
    if (other.isPresent() && version.isPresent() && !other.equals(version)) {
      findings.add(
          Finding.failure(
              TITLE,
              "lading-processor is " + other.get() + ", lading-maven-plugin is " + version.get(),
              "Use one version of both, best by one property ${lading.version}."));
    }
    if (compiler.processor() != CompilerSetup.ProcessorPlace.UNKNOWN) {
      findings.add(parameters());
    }
    return findings;
  }

  private Finding place() {
    return switch (compiler.processor()) {
      case PROCESSOR_PATH -> Finding.ok(TITLE, "on the processor path" + named());
      case CLASS_PATH_SEARCHED -> Finding.ok(TITLE, "on the class path, with -proc:full");
      case CLASS_PATH ->
          compiler.javaVersion() >= NO_IMPLICIT_PROCESSORS
              ? Finding.failure(
                  TITLE,
                  "only on the class path, where javac "
                      + compiler.javaVersion()
                      + " does not look for processors",
                  PATH)
              : Finding.warning(
                  TITLE,
                  "only on the class path; since JDK 23, javac does not look there",
                  PATH + " and take it off the dependencies.");
      case MISSING -> Finding.failure(TITLE, "the compiler has no lading-processor", PATH);
      case SWITCHED_OFF ->
          Finding.failure(
              TITLE,
              "the compiler is told not to run processors (-proc:none)",
              "Take <proc>none</proc>, or -proc:none of <compilerArgs>, away.");
      case UNKNOWN -> Finding.note(TITLE, "not checked: the build does not tell its compiler");
    };
  }

  private String named() {
    return compiler.processorVersion().map(text -> ", version " + text).orElse("");
  }

  /** Lading itself reads names from the sources. */
  private Finding parameters() {
    return compiler.parameters()
        ? Finding.ok(PARAMETERS, "class files keep the names of parameters")
        : Finding.note(
            PARAMETERS,
            "off. Lading and Java's records do not need it; Jackson needs it to call the"
                + " constructor of a class without @JsonProperty"
                + " (<maven.compiler.parameters>true</maven.compiler.parameters>)");
  }
}
