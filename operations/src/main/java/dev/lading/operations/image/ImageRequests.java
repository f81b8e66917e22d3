package dev.lading.operations.image;

import dev.lading.imagebuilder.ApplicationPlan;
import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseLock;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings;
import dev.lading.operations.unchanged.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Asks for images as the user chose them: on which base, with which labels, in which form. */
public final class ImageRequests {

  private static final String VERSION_LABEL = "org.opencontainers.image.version";
  private static final String TITLE_LABEL = "org.opencontainers.image.title";
  private static final String BASE_LABEL = "org.opencontainers.image.base.name";

  private final ApplicationBuild build;
  private final ImageChoices choices;
  private final ImageForm form;

  /** Requests for images of a build. */
  public ImageRequests(ApplicationBuild build, ImageChoices choices, ImageForm form) {
    this.build = build;
    this.choices = choices;
    this.form = form;
  }

  /**
   * Refuses choices for images, and training events for functions, that a plan does not have.
   *
   * @throws dev.lading.operations.OperationException when there is one
   */
  public void requireKnownNames(ApplicationPlan plan) throws IOException {
    choices.requireKnownNames(plan);
    List<String> functions = new ArrayList<>();
    for (ImagePlan image : plan.images()) {
      image.manifest().functions().forEach(function -> functions.add(function.name().value()));
    }
    choices.classData().requireKnown(functions);
  }

  /**
   * What the images are made of.
   *
   * @param builder fetches bases that are not here yet
   * @return nothing where that cannot be told, so that they are to be made
   */
  public Optional<Inputs> inputs(ImageBuilder builder) throws IOException {
    BuildInputs inputs = build.inputs();
    String plan = inputs.plan();
    return inputs.images(plan, choices, form, builder).map(images -> new Inputs(plan, images));
  }

  /** The request for an image; locks its base where that is wanted. */
  public ImageRequest request(ImagePlan image, ImageBuilder builder) throws IOException {
    return request(image, builder, BaseLock::lock);
  }

  /** The same request without writing to the lock file. */
  public ImageRequest dryRequest(ImagePlan image, ImageBuilder builder) throws IOException {
    return request(image, builder, (lock, reference, digest) -> {});
  }

  private ImageRequest request(ImagePlan image, ImageBuilder builder, LockFile file)
      throws IOException {
    BaseImage chosen = base(image);
    BaseLock lock = BaseLock.read(choices.lockFile());
    if (choices.lockBases() && chosen instanceof BaseImage.Registry registry) {
      Optional<String> digest = builder.baseDigest(request(image, chosen, chosen).baseRequest());
      if (digest.isPresent()) {
        file.lock(lock, registry.reference(), digest.get());
        lock = lock.with(registry.reference(), digest.get());
      }
    }
    return request(image, lock.locked(chosen), chosen);
  }

  /** Remembers a locked base. */
  @FunctionalInterface
  private interface LockFile {
    void lock(BaseLock lock, String reference, String digest) throws IOException;
  }

  /** The base that is chosen for an image, not locked. */
  BaseImage base(ImagePlan image) {
    String reference = choices.base(image.image().name().value(), image.image().base());
    return BaseImage.parse(reference, build.folders().directory());
  }

  /** Where the image is written to. */
  Path archive(ImagePlan image) {
    return build.file(image, form.extension());
  }

  private ImageRequest request(ImagePlan image, BaseImage base, BaseImage chosen) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(TITLE_LABEL, image.image().name().value());
    if (!build.source().version().isEmpty()) {
      labels.put(VERSION_LABEL, build.source().version());
    }
    if (chosen instanceof BaseImage.Registry registry) {
      labels.put(BASE_LABEL, registry.reference());
    }
    labels.putAll(choices.labels());
    ImageSettings settings =
        new ImageSettings(
                ByteAmount.parse(choices.budget()),
                new TreeSet<>(choices.allowedMissing()),
                form.output(),
                choices.mirrorLists())
            .with(choices.classData());
    return new ImageRequest(
        image, base, archive(image), labels, build.source().offline(), settings);
  }
}
