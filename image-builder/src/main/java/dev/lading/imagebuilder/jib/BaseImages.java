package dev.lading.imagebuilder.jib;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryException;
import dev.lading.imagebuilder.assembly.ArchivedBase;
import dev.lading.imagebuilder.assembly.BaseSource;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.BaseRequest;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings base images from registries, by way of mirrors where there are some, and from files. */
public final class BaseImages implements BaseSource {

  private final BaseCache cache;
  private final LayerStore layers;
  private final Consumer<String> debugLog;
  private final BuildProgress progress;

  /**
   * Creates the source.
   *
   * @param folder keeps what registries gave, best shared by all builds of the user
   * @param debugLog takes what Jib says
   */
  public BaseImages(Path folder, Consumer<String> debugLog) {
    this(folder, debugLog, BuildProgress.SILENT);
  }

  /** Creates a source that also tells of the layers that it fetches. */
  public BaseImages(Path folder, Consumer<String> debugLog, BuildProgress progress) {
    this.layers = new LayerStore(folder.resolve("layers"));
    this.cache = new BaseCache(folder, layers);
    this.debugLog = debugLog;
    this.progress = progress;
  }

  @Override
  public BaseContents fetch(BaseRequest request) {
    Architecture architecture = request.image().architecture();
    try {
      if (request.base() instanceof BaseImage.Archive archive) {
        return ArchivedBase.read(archive.file(), layers);
      }
      return fromRegistry(reference(request.base().toString()), request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImageBuildException(
          "the build of image " + request.image().name() + " was stopped", e);
    } catch (IOException | RegistryException e) {
      throw new BaseProblems(request.base().toString(), architecture).explain(e);
    }
  }

  private BaseContents fromRegistry(ImageReference reference, BaseRequest request)
      throws IOException, RegistryException, InterruptedException {
    String architecture = request.image().architecture().platformName();
    if (request.offline() || reference.getDigest().isPresent()) {
      var known = cache.find(reference, architecture);
      if (known.isPresent()) {
        return known.get();
      }
    }
    if (request.offline()) {
      throw new IOException(
          "Cannot run Jib in offline mode; " + reference + " not found in local Jib cache");
    }
    List<String> mirrors = new ArrayList<>();
    mirrors.addAll(request.mirrors().getOrDefault(reference.getRegistry(), List.of()));
    mirrors.addAll(JibMirrors.of(reference.getRegistry()));
    for (String mirror : mirrors) {
      try {
        return pull(mirrored(reference, mirror), reference, architecture);
      } catch (IOException | RegistryException e) {
        debugLog.accept("mirror " + mirror + " did not give " + reference + ": " + e.getMessage());
      }
    }
    return pull(reference, reference, architecture);
  }

  private BaseContents pull(ImageReference from, ImageReference name, String architecture)
      throws IOException, RegistryException, InterruptedException {
    Optional<BaseContents> known = cache.find(name, architecture);
    if (known.isPresent()) {
      Optional<String> now = new ManifestDigest(from, BasePull.onLoopback(from)).now();
      if (now.isPresent() && now.equals(known.get().digest())) {
        return known.get();
      }
    }
    RegistryReach.require(from.getRegistry());
    return new BasePull(from, debugLog, progress).pull(cache, name, architecture);
  }

  /** A mirror is a registry, or a registry and the start of its repositories' names. */
  private static ImageReference mirrored(ImageReference reference, String mirror) {
    int slash = mirror.indexOf('/');
    String registry = slash < 0 ? mirror : mirror.substring(0, slash);
    String prefix = slash < 0 ? "" : mirror.substring(slash + 1) + "/";
    return ImageReference.of(
        registry,
        prefix + reference.getRepository(),
        reference.getTag().orElse(null),
        reference.getDigest().orElse(null));
  }

  /** Reads a reference as a user wrote it. */
  static ImageReference reference(String text) {
    try {
      return ImageReference.parse(text);
    } catch (InvalidImageReferenceException e) {
      throw new ImageBuildException(
          "'"
              + text
              + "' is no image reference. Write REGISTRY/REPOSITORY:TAG or"
              + " REGISTRY/REPOSITORY@sha256:DIGEST, such as "
              + Image.DEFAULT_BASE
              + ".",
          e);
    }
  }
}
