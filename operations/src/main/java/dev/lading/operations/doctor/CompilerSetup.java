package dev.lading.operations.doctor;

import java.util.Optional;

/**
 * How the application is compiled, as far as the build tells.
 *
 * @param javaVersion the feature version of the JDK that compiles, such as 17
 * @param javaHome where that JDK is
 * @param processor where the compiler finds Lading's processor
 * @param processorVersion of the processor, where the build names one
 * @param parameters whether parameters' names are kept in class files
 */
public record CompilerSetup(
    int javaVersion,
    String javaHome,
    ProcessorPlace processor,
    Optional<String> processorVersion,
    boolean parameters) {

  /** Where the compiler finds Lading's processor. */
  public enum ProcessorPlace {
    /** On the processor path. */
    PROCESSOR_PATH,
    /** On the class path, which javac searches only up to JDK 22 or when told to. */
    CLASS_PATH,
    /** On the class path, and the compiler is told to search it ({@code -proc:full}). */
    CLASS_PATH_SEARCHED,
    /** Nowhere. */
    MISSING,
    /** There, but the compiler is told not to run processors ({@code -proc:none}). */
    SWITCHED_OFF,
    /** The build does not tell. */
    UNKNOWN
  }

  /** The JDK that runs this, and nothing else known: all that plain {@code javac} tells. */
  public static CompilerSetup unknown() {
    return new CompilerSetup(
        Runtime.version().feature(),
        System.getProperty("java.home"),
        ProcessorPlace.UNKNOWN,
        Optional.empty(),
        false);
  }
}
