package dev.lading.model;

import java.util.List;

/**
 * A container image: one architecture, one base, one dependency set, for one or more functions.
 *
 * @param name the image's name
 * @param architecture of the image, its functions and every native library in it
 * @param base the base image's reference
 * @param entryClass the generated class that knows the image's functions
 * @param nativeDependencies what its handlers declare, sorted
 */
public record Image(
    ImageName name,
    Architecture architecture,
    String base,
    String entryClass,
    List<DependencyCoordinates> nativeDependencies) {

  /**
   * The base where nothing else is said: AWS's Java base image on Amazon Linux 2023.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-image.html">AWS base images for
   *     Java</a>
   */
  public static final String DEFAULT_BASE = "public.ecr.aws/lambda/java:25";

  /** Where Lambda expects an application's files, and the working directory of its process. */
  public static final String WORKING_DIRECTORY = "/var/task";

  /**
   * The file of Java options that the image builder writes into the image: class path, heap, and
   * what native libraries need. Thanks to it the template need not change when they do.
   */
  public static final String JAVA_OPTIONS_FILE = WORKING_DIRECTORY + "/lading.options";

  /** The runtime's main class. Its arguments are the entry class and the handler path. */
  public static final String MAIN_CLASS = "dev.lading.runtime.Bootstrap";

  /**
   * The Java options of every function, in the image and on the developer's machine, fit for JDK 17
   * and later: Arrow opens {@code java.nio}, and native libraries may be loaded.
   */
  public static final List<String> JAVA_OPTIONS =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  /** Sorts and copies the native dependencies. */
  public Image {
    nativeDependencies = nativeDependencies.stream().distinct().sorted().toList();
  }

  /**
   * The image's {@code Entrypoint}. The handler path of a function follows it as the command.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Lambda's
   *     container image settings</a>
   */
  public List<String> entryPoint() {
    return List.of("/var/lang/bin/java", "@" + JAVA_OPTIONS_FILE, MAIN_CLASS, entryClass);
  }
}
