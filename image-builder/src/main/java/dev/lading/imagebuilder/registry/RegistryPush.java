package dev.lading.imagebuilder.registry;

import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.registry.PushedImage.PushedLayer;
import dev.lading.imagebuilder.registry.PushedImage.Way;
import dev.lading.imagebuilder.registry.Tagger.TaggedManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Pushes the images of an application. First every image is there by its digest and was read back;
 * only then is any of them tagged. A push that ends in between leaves layers and images that no tag
 * names, and the next one goes on from there.
 */
public final class RegistryPush implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS_TO_STOP = 5;

  private final Transport transport;
  private final PushProgress progress;
  private final ExecutorService connections;

  /**
   * Prepares a push.
   *
   * @param connections how many layers are sent at once, at least one
   * @param backoff how often a request is tried again
   * @param progress is told of layers
   * @param debugLog takes what only someone searching for a fault wants to read; no secrets
   */
  public RegistryPush(
      int connections, Backoff backoff, PushProgress progress, Consumer<String> debugLog) {
    this.transport = new Transport(backoff, debugLog);
    this.progress = progress;
    this.connections =
        Executors.newFixedThreadPool(
            connections,
            work -> {
              Thread thread = new Thread(work, "lading-push");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Pushes.
   *
   * @throws PushException when one of the images could not be pushed whole; then none is tagged, or
   *     all that are tagged are whole
   */
  public List<PushedImage> push(List<PushTask> tasks) throws IOException {
    List<Staged> all = new ArrayList<>();
    for (PushTask task : tasks) {
      all.add(staged(task));
    }
    for (Staged image : all) {
      image.task.tags().forEach(tag -> image.manifests.requireFree(tag, image.manifest.digest()));
    }
    Map<String, List<RepositoryReference>> whereabouts = new LinkedHashMap<>();
    List<List<PushedLayer>> layers = new ArrayList<>();
    for (Staged image : all) {
      layers.add(send(image, whereabouts));
    }
    List<PushedImage> pushed = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      pushed.add(tagged(all.get(index), layers.get(index)));
    }
    return pushed;
  }

  private Staged staged(PushTask task) throws IOException {
    BuiltImage built = task.built();
    JsonNode config = JSON.readTree(Files.readAllBytes(built.config().file()));
    String platform = config.path("os").asText("?") + "/" + config.path("architecture").asText("?");
    if (!platform.equals(task.platform())) {
      throw new PushException(
          PushProblem.UNFIT_FOR_LAMBDA,
          "the image "
              + task.image()
              + " is for "
              + platform
              + ", and its functions are for "
              + task.platform());
    }
    TaggedManifest manifest =
        new TaggedManifest(
            built.digest(),
            built.manifest().mediaType(),
            Files.readString(built.manifest().file()));
    return new Staged(task, manifest, new RegistryConnection(task.destination(), transport));
  }

  private List<PushedLayer> send(Staged image, Map<String, List<RepositoryReference>> whereabouts) {
    RepositoryReference repository = image.task.destination().repository();
    Map<String, Future<PushedLayer>> futures = new LinkedHashMap<>();
    List<ImageLayer> largestFirst = new ArrayList<>(image.task.built().layers());
    largestFirst.sort(comparingLong((ImageLayer layer) -> layer.blob().size()).reversed());
    for (ImageLayer layer : largestFirst) {
      List<RepositoryReference> relatives =
          whereabouts.getOrDefault(layer.blob().digest(), List.of()).stream()
              .filter(other -> other.registry().equals(repository.registry()))
              .filter(other -> !other.equals(repository))
              .toList();
      // A layer may be there twice, such as an empty one.
      futures.computeIfAbsent(
          layer.blob().digest(), digest -> connections.submit(() -> put(image, layer, relatives)));
    }
    Map<String, PushedLayer> done = await(futures);
    Way unused = image.blobs.put(image.task.built().config(), List.of(), bytes -> {});
    image.manifests.putByDigest(image.manifest);
    new ReadBack(repository, image.manifests, image.blobs)
        .require(image.task.built(), image.task.platform());
    List<PushedLayer> layers = new ArrayList<>();
    for (ImageLayer layer : image.task.built().layers()) {
      String layerDigest = layer.blob().digest();
      layers.add(Objects.requireNonNull(done.get(layerDigest)));
      whereabouts.computeIfAbsent(layerDigest, digest -> new ArrayList<>()).add(repository);
    }
    return layers;
  }

  private PushedLayer put(Staged image, ImageLayer layer, List<RepositoryReference> relatives) {
    RepositoryReference repository = image.task.destination().repository();
    String digest = layer.blob().digest();
    progress.layerStarted(repository, digest, layer.title(), layer.blob().size());
    Way way =
        image.blobs.put(
            layer.blob(),
            relatives,
            bytes -> {
              if (bytes < 0) {
                progress.layerRestarted(repository, digest);
              } else {
                progress.layerSent(repository, digest, bytes);
              }
            });
    PushedLayer pushed = new PushedLayer(layer.title(), digest, layer.blob().size(), way);
    progress.layerFinished(repository, pushed);
    return pushed;
  }

  private static PushedImage tagged(Staged image, List<PushedLayer> layers) {
    PushTask task = image.task;
    task.tags().forEach(tag -> image.manifests.tag(image.manifest, tag, true));
    task.movingTags().forEach(tag -> image.manifests.tag(image.manifest, tag, false));
    List<String> tags = new ArrayList<>(task.tags());
    tags.addAll(task.movingTags());
    return new PushedImage(
        task.image(),
        task.destination().repository(),
        image.manifest.digest(),
        tags,
        task.platform(),
        layers);
  }

  /** Waits for all; the first failure stops the others. */
  private static Map<String, PushedLayer> await(Map<String, Future<PushedLayer>> futures) {
    Map<String, PushedLayer> done = new LinkedHashMap<>();
    try {
      futures.forEach((digest, future) -> done.put(digest, resultOf(future)));
    } catch (PushException e) {
      futures.values().forEach(future -> future.cancel(true));
      throw e;
    }
    return done;
  }

  private static PushedLayer resultOf(Future<PushedLayer> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException(PushProblem.STOPPED, "the push was stopped; push again to go on", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PushException problem) {
        throw problem;
      }
      throw new IllegalStateException("a layer could not be pushed", e.getCause());
    }
  }

  /** Stops what still runs. */
  @Override
  public void close() {
    connections.shutdownNow();
    try {
      boolean unused = connections.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An image on its way. */
  private static final class Staged {

    private final PushTask task;
    private final TaggedManifest manifest;
    private final Blobs blobs;
    private final Manifests manifests;

    Staged(PushTask task, TaggedManifest manifest, RegistryConnection connection) {
      this.task = task;
      this.manifest = manifest;
      this.blobs = new Blobs(connection);
      this.manifests = new Manifests(connection);
    }
  }
}
