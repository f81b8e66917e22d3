package dev.lading.mavenplugin;

import static java.util.stream.Collectors.toCollection;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.report.ArchiveSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What the goals that build images share: their bases and archives. */
@NullUnmarked
abstract class ImageBuildingMojo extends LadingMojo {

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

  /** Removes the archives of an earlier build, which must not pass for this one's. */
  final void removeArchives(ApplicationPlan plan) throws IOException {
    for (ImagePlan image : plan.images()) {
      Files.deleteIfExists(archive(image));
    }
  }

  final Path archive(ImagePlan image) {
    return file(image, ".tar");
  }

  final ImageRequest request(ImagePlan image) {
    Path directory = project().getBasedir().toPath();
    BaseImage chosen = BaseImage.parse(base(image), directory);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(TITLE_LABEL, image.image().name().value());
    labels.put(VERSION_LABEL, project().getVersion());
    if (chosen instanceof BaseImage.Registry registry) {
      labels.put(BASE_LABEL, registry.reference());
    }
    return new ImageRequest(image, chosen, archive(image), labels, offline());
  }

  private String base(ImagePlan image) {
    String name = image.image().name().value();
    String own = userProperty("lading.base." + name, bases.get(name));
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
    for (String name : bases.keySet()) {
      if (!names.contains(name)) {
        throw new ImageBuildException(
            "<bases> of lading-maven-plugin names the image '"
                + name
                + "', which the application does not have; it has "
                + String.join(", ", names)
                + ".");
      }
    }
  }

  final void print(ImagePlan image, ImageArchive archive) {
    print(List.of(""));
    print(ArchiveSummary.lines(image.image().name().value(), name(archive.file()), archive));
    print(List.of(""));
  }
}
