package dev.lading.imagebuilder.assembly;

import dev.lading.imagebuilder.base.BaseJava;
import dev.lading.imagebuilder.base.BaseSystem;
import dev.lading.imagebuilder.base.LayerIndexes;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.layer.LayerFile;
import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.parallel.Parallel;
import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.plan.ProofResult;
import dev.lading.imagebuilder.proof.BaseProofs;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageArchive.BuiltLayer;
import dev.lading.imagebuilder.publish.ImagePublisher;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings;
import dev.lading.imagebuilder.training.ImageTraining;
import dev.lading.imagebuilder.training.TrainedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds images: no Docker, one platform, the same digest whenever the input is the same.
 *
 * <p>Everything is proven before anything is written outside the caches.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
 *     container images</a>
 */
public final class ImageAssembler implements ImagePublisher {

  private final FileStore files;
  private final LayerStore layers;
  private final BaseSource bases;
  private final LayerIndexes indexes;
  private final ImageTraining training;
  private final Path folder;

  /**
   * Creates the assembler.
   *
   * @param files makes the files that layers need
   * @param layers makes the layers
   * @param bases brings base images
   * @param indexes reads base images
   * @param folder for configurations and manifests; archives of class data go beside it
   */
  public ImageAssembler(
      FileStore files, LayerStore layers, BaseSource bases, LayerIndexes indexes, Path folder) {
    this.files = files;
    this.layers = layers;
    this.bases = bases;
    this.indexes = indexes;
    this.folder = folder;
    this.training = new ImageTraining(files, folder.resolveSibling("class-data"));
  }

  @Override
  public BuiltImage build(ImageRequest request) {
    BaseContents base = bases.fetch(request.baseRequest());
    try {
      BaseSystem system = indexes.read(base);
      Map<Layer, List<LayerFile>> planned = files(request.plan().layers());
      List<ProofResult> proofs = proofs(request, system, planned);
      TrainedPlan trained = training.train(request, base, system);
      ImageRequest ready = request.with(trained.plan());
      if (!trained.plan().equals(request.plan())) {
        planned = files(trained.plan().layers());
        proofs = proofs(ready, system, planned);
      }
      // The proofs hold, so there is a Java.
      BuiltImage image = assemble(ready, base, system.java().orElseThrow(), planned, proofs);
      return image.with(trained.classData());
    } catch (IOException e) {
      throw new ImageBuildException(
          "image " + request.plan().image().name() + " could not be built: " + e.getMessage(), e);
    }
  }

  private static List<ProofResult> proofs(
      ImageRequest request, BaseSystem system, Map<Layer, List<LayerFile>> planned)
      throws IOException {
    ImageSettings settings = request.settings();
    List<ProofResult> proofs =
        new BaseProofs(request.plan(), system, settings.budget(), settings.allowedMissing())
            .results(planned.values().stream().flatMap(List::stream).toList());
    ProofResult.require(proofs);
    return proofs;
  }

  private Map<Layer, List<LayerFile>> files(List<Layer> plan) throws IOException {
    Map<Layer, List<LayerFile>> planned = new LinkedHashMap<>();
    for (Layer layer : plan) {
      planned.put(layer, Parallel.map(layer.files(), files::layerFile));
    }
    return planned;
  }

  private BuiltImage assemble(
      ImageRequest request,
      BaseContents base,
      BaseJava java,
      Map<Layer, List<LayerFile>> planned,
      List<ProofResult> proofs)
      throws IOException {
    List<ImageLayer> own = new ArrayList<>();
    for (Map.Entry<Layer, List<LayerFile>> layer : planned.entrySet()) {
      own.add(layers.layer(layer.getKey().kind().title(), layer.getValue()));
    }
    ImageFormat format = ImageFormat.of(request.settings().output());
    Blob config = blob(format.configType(), ImageConfig.write(request, base, java, own));
    List<ImageLayer> all = new ArrayList<>();
    for (ImageLayer layer : base.layers()) {
      all.add(in(format, layer));
    }
    for (ImageLayer layer : own) {
      all.add(in(format, layer));
    }
    Blob manifest = blob(format.manifestType(), ImageManifestJson.write(format, config, all));
    return new BuiltImage(manifest, config, all, proofs);
  }

  private static ImageLayer in(ImageFormat format, ImageLayer layer) {
    Blob blob = layer.blob();
    Blob typed = new Blob(format.layerType(), blob.digest(), blob.size(), blob.file());
    return new ImageLayer(layer.title(), layer.diffId(), typed);
  }

  private Blob blob(String mediaType, byte[] bytes) throws IOException {
    String hash = Sha256.of(bytes);
    Path file = folder.resolve(hash + ".json");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "blob", ".tmp");
      Files.write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Blob(mediaType, "sha256:" + hash, bytes.length, file);
  }

  /**
   * Takes the archive of an earlier build out of its place, where it must not pass for that of a
   * build that fails. The next one is made from it as far as they agree.
   */
  public static void withdraw(Path archive) throws IOException {
    if (!Files.isDirectory(archive)) {
      TarArchive.withdraw(archive.toAbsolutePath());
    }
  }

  @Override
  public ImageArchive publish(ImageRequest request) {
    BuiltImage image = build(request);
    Path target = request.archive();
    try {
      ArchiveWriter.write(image, request, folder);
      ImageReader.verify(target, image, request);
      List<BuiltLayer> layerSizes =
          image.layers().stream()
              .map(layer -> new BuiltLayer(layer.title(), layer.blob().size()))
              .toList();
      List<ProofResult> proofs = new ArrayList<>(image.proofs());
      proofs.add(
          ProofResult.passed(
              "read back",
              target.getFileName().toString(),
              "one manifest for linux/"
                  + request.plan().image().architecture().platformName()
                  + ", all parts as their digests say"));
      return new ImageArchive(
          target,
          image.digest(),
          ArchiveWriter.size(target),
          layerSizes,
          proofs,
          image.classData());
    } catch (IOException e) {
      throw new ImageBuildException(
          "image " + request.plan().image().name() + " could not be written: " + e.getMessage(), e);
    }
  }
}
