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
   * and later.
   *
   * <p>The last one is for libraries that use reflection, as Jackson does: since JDK 18 each
   * reflected method is made a method handle at its first call, which costs a cold start more than
   * it ever gives back. JDK 17 does not know the property.
   *
   * @see <a href="https://openjdk.org/jeps/416">JEP 416: Reimplement Core Reflection with Method
   *     Handles</a>
   */
  public static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Djdk.reflect.useNativeAccessorOnly=true");

  /**
   * More of them where Arrow is among the dependencies. Not for all: the JVM then builds its module
   * graph anew instead of taking it from its archive, a sixth of a cold start or more.
   *
   * @see <a href="https://arrow.apache.org/docs/java/install.html">Arrow's Java modules</a>
   */
  public static final List<String> ARROW_OPTIONS =
      List.of("--add-opens=java.base/java.nio=ALL-UNNAMED");

  /**
   * More of them where there are natives: without this, JDK 24 and later warn of each load. Not for
   * all, for the same reason.
   */
  public static final List<String> NATIVE_OPTIONS = List.of("--enable-native-access=ALL-UNNAMED");

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
