package dev.lading.mavenplugin;

import static java.util.stream.Collectors.toCollection;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseLock;
import dev.lading.imagebuilder.publish.ClassDataSettings;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import dev.lading.imagebuilder.report.ArchiveSummary;
import dev.lading.operations.Choice;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What the goals that build images share: their bases and archives. */
@NullUnmarked
abstract class ImageBuildingMojo extends LadingMojo {

  private static final String BASE_PROPERTY = "lading.base.";
  private static final String VERSION_LABEL = "org.opencontainers.image.version";
  private static final String TITLE_LABEL = "org.opencontainers.image.title";
  private static final String BASE_LABEL = "org.opencontainers.image.base.name";

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

  /** Removes the archives of an earlier build, which must not pass for this one's. */
  final void removeArchives(ApplicationPlan plan) throws IOException {
    for (ImagePlan image : plan.images()) {
      // A layout's parts are named by what is in them; its index is written anew.
      if (!Files.isDirectory(archive(image))) {
        Files.deleteIfExists(archive(image));
      }
    }
  }

  /** Where the image is written to. */
  Path archive(ImagePlan image) {
    return file(image, ".tar");
  }

  /** What is written. */
  Output output() {
    return Output.DOCKER_ARCHIVE;
  }

  final ImageRequest request(ImagePlan image, ImageBuilder builder) throws IOException {
    Path directory = project().getBasedir().toPath();
    BaseImage chosen = BaseImage.parse(base(image), directory);
    Map<String, String> all = new LinkedHashMap<>();
    all.put(TITLE_LABEL, image.image().name().value());
    all.put(VERSION_LABEL, project().getVersion());
    if (chosen instanceof BaseImage.Registry registry) {
      all.put(BASE_LABEL, registry.reference());
    }
    all.putAll(labels);
    BaseLock lock = BaseLock.read(lockFile.toPath());
    if (lockBases && chosen instanceof BaseImage.Registry registry) {
      Optional<String> digest = builder.baseDigest(request(image, chosen, all));
      if (digest.isPresent()) {
        lock.lock(registry.reference(), digest.get());
      }
    }
    return request(image, lock.locked(chosen), all);
  }

  private ImageRequest request(ImagePlan image, BaseImage chosen, Map<String, String> all) {
    Map<String, List<String>> mirrorLists = new LinkedHashMap<>();
    mirrors.forEach((name, hosts) -> mirrorLists.put(name, List.of(hosts.split("\\s*,\\s*", -1))));
    ImageSettings settings =
        new ImageSettings(
                ByteAmount.parse(budget), new TreeSet<>(allowedMissing), output(), mirrorLists)
            .with(classData());
    return new ImageRequest(image, chosen, archive(image), all, offline(), settings);
  }

  private ClassDataSettings classData() {
    return new ClassDataSettings(
        Choice.of(ClassDataSettings.Mode.class, "lading.classData", classData),
        Optional.of(trainingEvents.toPath()));
  }

  private String base(ImagePlan image) {
    String name = image.image().name().value();
    String own = userProperty(BASE_PROPERTY + name, bases.get(name));
    if (own != null) {
      return own;
    }
    return base == null ? image.image().base() : base;
  }

  final void requireKnownNames(ApplicationPlan plan) {
    Set<String> names =
        plan.images().stream()
            .map(image -> image.image().name().value())
            .collect(toCollection(TreeSet::new));
    bases.keySet().forEach(name -> requireKnown(name, "<bases> of lading-maven-plugin", names));
    // In a build of several modules, a property may mean another module's image.
    if (session().getProjects().size() == 1) {
      for (String property : session().getUserProperties().stringPropertyNames()) {
        if (property.startsWith(BASE_PROPERTY)) {
          requireKnown(property.substring(BASE_PROPERTY.length()), "-D" + property, names);
        }
      }
    }
  }

  private static void requireKnown(String name, String setting, Set<String> names) {
    if (!names.contains(name)) {
      throw new ImageBuildException(
          setting
              + " names the image '"
              + name
              + "', which the application does not have; it has "
              + String.join(", ", names)
              + ".");
    }
  }

  final void print(ImagePlan image, ImageArchive archive) {
    print(List.of(""));
    print(ArchiveSummary.lines(image.image().name().value(), name(archive.file()), archive));
    print(List.of(""));
  }
}
