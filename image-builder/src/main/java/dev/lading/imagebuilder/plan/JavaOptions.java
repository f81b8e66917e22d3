package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.catalogue.KnownLibraries;
import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.model.Image;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java launcher's argument file. It names every jar, in the build's order: the order that a
 * folder happens to have must not decide which of two classes is used.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html">java argument
 *     files</a>
 */
final class JavaOptions {

  /**
   * What the library path is where nothing is set: Lambda's {@code LD_LIBRARY_PATH}, then the JVM's
   * own folders.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda's
   *     environment variables</a>
   */
  private static final String DEFAULT_LIBRARY_PATH =
      "/var/task/lib:/opt/lib:/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib"
          + ":/var/task:/usr/java/packages/lib:/lib:/usr/lib";

  /** Needs {@link Image#ARROW_OPTIONS}. */
  private static final ArtifactKey ARROW = ArtifactKey.jar("org.apache.arrow", "arrow-memory-core");

  /**
   * The heap's part of a function's memory. The JVM's own default is a quarter, which leaves most
   * of what is paid for unused. Beside the heap, the JVM itself needs some; and natives keep what
   * they work on outside of the heap, so that they get half.
   */
  private static final int HEAP_ALONE = 75;

  private static final int HEAP_BESIDE_NATIVES = 50;

  private JavaOptions() {}

  /**
   * The file's text.
   *
   * @param ownNatives whether the application's own classes have natives beside them
   * @param usersOptions come after ours, so that they win
   */
  static String text(
      List<PlannedArtifact> artifacts, boolean ownNatives, List<String> usersOptions) {
    List<String> classpath = new ArrayList<>();
    List<String> lines = new ArrayList<>(Image.JAVA_OPTIONS);
    if (artifacts.stream().anyMatch(artifact -> artifact.artifact().key().equals(ARROW))) {
      lines.addAll(Image.ARROW_OPTIONS);
    }
    boolean natives =
        ownNatives || artifacts.stream().anyMatch(artifact -> !artifact.kept().isEmpty());
    if (natives) {
      lines.addAll(Image.NATIVE_OPTIONS);
    }
    lines.add("-XX:MaxRAMPercentage=" + (natives ? HEAP_BESIDE_NATIVES : HEAP_ALONE));
    List<NativeLayout> layouts = artifacts.stream().map(PlannedArtifact::layout).toList();
    if (layouts.stream().anyMatch(layout -> !layout.laidOut().isEmpty())) {
      lines.add("-Djava.library.path=" + KnownLibraries.FOLDER + ":" + DEFAULT_LIBRARY_PATH);
    }
    layouts.forEach(layout -> lines.addAll(layout.options()));
    if (layouts.stream().anyMatch(layout -> !layout.standIns().isEmpty())) {
      classpath.add(ImagePaths.STAND_INS);
    }
    classpath.add(ImagePaths.CLASSES);
    artifacts.forEach(artifact -> classpath.add(artifact.path()));
    lines.addAll(usersOptions);
    lines.add("-cp");
    lines.add(String.join(":", classpath));
    return String.join("\n", lines) + "\n";
  }
}
