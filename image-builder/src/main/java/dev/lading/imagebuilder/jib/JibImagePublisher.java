package dev.lading.imagebuilder.jib;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.plan.ProofResult;
import dev.lading.imagebuilder.publish.BaseImage;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageArchive.BuiltLayer;
import dev.lading.imagebuilder.publish.ImagePublisher;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.model.Architecture;
import dev.lading.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Builds images with Jib: no Docker, one platform, the same digest whenever the input is the same.
 *
 * <p>The manifest is Docker's schema 2 without attestations, which Lambda takes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
 *     container images</a>
 */
public final class JibImagePublisher implements ImagePublisher {

  private static final FilePermissions READABLE_BY_ALL = FilePermissions.fromOctalString("644");
  private static final Instant FILE_TIME = Instant.ofEpochSecond(1);
  private static final String TOOL = "lading";

  private final FileStore files;
  private final Path layerCache;
  private final Path baseCache;
  private final Consumer<String> debugLog;

  /**
   * Creates the publisher.
   *
   * @param files makes the files that layers need
   * @param layerCache the folder of compressed layers of applications
   * @param baseCache the folder of base images' layers, best shared by all builds
   * @param debugLog takes what Jib says
   */
  public JibImagePublisher(
      FileStore files, Path layerCache, Path baseCache, Consumer<String> debugLog) {
    this.files = files;
    this.layerCache = layerCache;
    this.baseCache = baseCache;
    this.debugLog = debugLog;
  }

  @Override
  public ImageArchive publish(ImageRequest request) {
    ImagePlan plan = request.plan();
    Architecture architecture = plan.image().architecture();
    try {
      if (request.base() instanceof BaseImage.Archive base) {
        requirePlatform(DockerArchive.read(base.file()), architecture, "the base " + base);
      } else if (!request.offline()) {
        RegistryReach.require(reference(request.base().toString()).getRegistry());
      }
      Files.createDirectories(request.archive().toAbsolutePath().getParent());
      JibContainer container =
          configure(from(request.base()), request).containerize(containerizer(request));
      return readBack(request, container.getDigest().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImageBuildException(
          "the build of image " + plan.image().name() + " was stopped", e);
    } catch (IOException
        | RegistryException
        | CacheDirectoryCreationException
        | ExecutionException e) {
      throw new BaseProblems(request.base().toString(), architecture).explain(e);
    }
  }

  private JibContainerBuilder from(BaseImage base) {
    if (base instanceof BaseImage.Archive archive) {
      return Jib.from(TarImage.at(archive.file()));
    }
    ImageReference reference = reference(base.toString());
    CredentialRetrieverFactory credentials =
        CredentialRetrieverFactory.forImage(
            reference, event -> debugLog.accept(event.getMessage()));
    return Jib.from(
        RegistryImage.named(reference)
            .addCredentialRetriever(credentials.dockerConfig())
            .addCredentialRetriever(credentials.wellKnownCredentialHelpers()));
  }

  private JibContainerBuilder configure(JibContainerBuilder builder, ImageRequest request)
      throws IOException {
    ImagePlan plan = request.plan();
    Image image = plan.image();
    builder
        .setPlatforms(Set.of(new Platform(image.architecture().platformName(), "linux")))
        .setFormat(ImageFormat.Docker)
        .setCreationTime(Instant.EPOCH)
        .setEntrypoint(image.entryPoint())
        .setProgramArguments(plan.command())
        .setWorkingDirectory(AbsoluteUnixPath.get(Image.WORKING_DIRECTORY))
        .setEnvironment(plan.environment())
        .setLabels(request.labels());
    for (Layer layer : plan.layers()) {
      builder.addFileEntriesLayer(layer(layer));
    }
    return builder;
  }

  private FileEntriesLayer layer(Layer layer) throws IOException {
    FileEntriesLayer.Builder entries = FileEntriesLayer.builder().setName(layer.kind().title());
    for (ImageFile file : layer.files()) {
      entries.addEntry(
          files.file(file.content()),
          AbsoluteUnixPath.get(file.path()),
          READABLE_BY_ALL,
          FILE_TIME);
    }
    return entries.build();
  }

  private Containerizer containerizer(ImageRequest request) {
    ImageReference name = reference(request.plan().image().name().value());
    return Containerizer.to(TarImage.at(request.archive()).named(name))
        .setApplicationLayersCache(layerCache)
        .setBaseImageLayersCache(baseCache)
        .setOfflineMode(request.offline())
        .setAllowInsecureRegistries(onLoopback(request.base()))
        .setToolName(TOOL)
        .addEventHandler(
            LogEvent.class, event -> debugLog.accept(event.getLevel() + " " + event.getMessage()));
  }

  /** Only a registry of this machine may do without a certificate that can be checked. */
  private static boolean onLoopback(BaseImage base) {
    if (!(base instanceof BaseImage.Registry registry)) {
      return false;
    }
    String host = reference(registry.reference()).getRegistry().replaceAll(":\\d+$", "");
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  private static ImageReference reference(String text) {
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

  private static ImageArchive readBack(ImageRequest request, String digest) throws IOException {
    DockerArchive archive = DockerArchive.read(request.archive());
    requirePlatform(
        archive, request.plan().image().architecture(), "the archive " + request.archive());
    List<Layer> own = request.plan().layers();
    int baseLayers = archive.layerSizes().size() - own.size();
    if (baseLayers < 0) {
      throw new ImageBuildException(request.archive() + " lacks layers of the plan.");
    }
    List<BuiltLayer> layers = new ArrayList<>();
    for (int index = 0; index < archive.layerSizes().size(); index++) {
      String title = index < baseLayers ? "base image" : own.get(index - baseLayers).kind().title();
      layers.add(new BuiltLayer(title, archive.layerSizes().get(index)));
    }
    List<ProofResult> proofs =
        List.of(
            ProofResult.passed(
                "image architecture",
                request.archive().getFileName().toString(),
                "one manifest for " + archive.platform() + ", read back"));
    return new ImageArchive(
        request.archive(), digest, Files.size(request.archive()), layers, proofs);
  }

  private static void requirePlatform(
      DockerArchive archive, Architecture architecture, String name) {
    String wanted = "linux/" + architecture.platformName();
    if (!archive.platform().equals(wanted)) {
      throw new ImageBuildException(
          name
              + " is for "
              + archive.platform()
              + ", but the image is for "
              + wanted
              + ". Take the base of the image's architecture, or change the image's arch.");
    }
  }
}
