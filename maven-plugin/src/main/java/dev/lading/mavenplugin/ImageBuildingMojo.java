package dev.lading.mavenplugin;

import dev.lading.imagebuilder.publish.ClassDataSettings;
import dev.lading.operations.Choice;
import dev.lading.operations.image.ImageChoices;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What the goals that build images share: their bases and archives. */
@NullUnmarked
abstract class ImageBuildingMojo extends LadingMojo {

  private static final String OF_ONE_IMAGE = "lading.base.";

  /**
   * The base of all images, in place of what their annotations say: a registry reference, or a tar
   * file of {@code docker save}. For a single image, {@code -Dlading.base.IMAGE} on the command
   * line comes first, then {@code <bases>}.
   */
  @Parameter(property = "lading.base")
  private String base;

  /** The bases of single images, by the images' names, in place of what their annotations say. */
  @Parameter private Map<String, String> bases = Map.of();

  /**
   * The most that the files of an image may take, unpacked, with the base, such as {@code 900MB}.
   */
  @Parameter(property = "lading.budget")
  private String budget;

  /**
   * Libraries that natives ask for and that need not be there, such as {@code libgtk-x11-2.0.so.0},
   * because the files that ask for them are never loaded.
   */
  @Parameter(property = "lading.allowedMissing")
  private List<String> allowedMissing = List.of();

  /**
   * Registries that are asked for base images before others, by the others' names, with commas
   * between, such as {@code <public.ecr.aws>mirror.example.com</public.ecr.aws>}.
   */
  @Parameter private Map<String, String> mirrors = Map.of();

  /** The file that holds base images to their digests. */
  @Parameter(property = "lading.lockFile", defaultValue = "${project.basedir}/lading.lock")
  private File lockFile;

  /** Whether bases are locked to the digests that they have now. */
  @Parameter(property = "lading.lockBases", defaultValue = "false")
  private boolean lockBases;

  /** Labels of all images, beside Lading's own. */
  @Parameter private Map<String, String> labels = Map.of();

  /**
   * Whether each image gets an archive of class data, with which it starts in about half the time:
   * {@code off}; {@code auto}, where this machine can run the base's Java; or {@code required},
   * where the build fails if it cannot be made.
   */
  @Parameter(property = "lading.classData", defaultValue = "off")
  private String classData;

  /**
   * The folder of the events that functions answer in training for the archive: in it, a folder for
   * each function, with events as JSON. They are answered on the building machine.
   */
  @Parameter(
      property = "lading.trainingEvents",
      defaultValue = "${project.basedir}/src/main/training")
  private File trainingEvents;

  final ImageChoices imageChoices() {
    return new ImageChoices(
        allBases(),
        budget == null ? "" : budget,
        allowedMissing,
        mirrors,
        lockFile.toPath(),
        lockBases,
        labels,
        new ClassDataSettings(
            Choice.of(ClassDataSettings.Mode.class, "lading.classData", classData),
            Optional.of(trainingEvents.toPath())));
  }

  private Map<String, String> allBases() {
    Map<String, String> all = new TreeMap<>(bases);
    if (base != null) {
      all.put("", base);
    }
    for (String property : session().getUserProperties().stringPropertyNames()) {
      String name =
          property.startsWith(OF_ONE_IMAGE) ? property.substring(OF_ONE_IMAGE.length()) : "";
      if (!name.isEmpty() && (alone() || has(name))) {
        all.put(name, userProperty(property, ""));
      }
    }
    return all;
  }

  /** Whether a name of the command line can only be meant for an image of this module. */
  private boolean alone() {
    return session().getProjects().size() == 1;
  }

  private boolean has(String image) {
    return application().manifests().stream()
        .anyMatch(manifest -> manifest.image().name().value().equals(image));
  }
}
