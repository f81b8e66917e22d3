package dev.lading.imagebuilder.jib;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate.ContentDescriptorTemplate;
import com.google.cloud.tools.jib.image.json.ManifestListTemplate;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;
import com.google.cloud.tools.jib.registry.ManifestAndDigest;
import com.google.cloud.tools.jib.registry.RegistryClient;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pulls one base image: first as anybody may, then with the user's credentials. */
final class BasePull {

  static final String TOOL = "lading";
  private static final int DOWNLOADS = 4;

  private final ImageReference reference;
  private final Consumer<String> debugLog;
  private final FailoverHttpClient http;
  private final BuildProgress progress;

  BasePull(ImageReference reference, Consumer<String> debugLog, BuildProgress progress) {
    this.progress = progress;
    this.reference = reference;
    this.debugLog = debugLog;
    this.http = new FailoverHttpClient(onLoopback(reference), false, this::log);
  }

  /**
   * Pulls the image into the cache, as far as it is not there.
   *
   * @param name under which the cache remembers it
   */
  BaseContents pull(BaseCache cache, ImageReference name, String architecture)
      throws IOException, RegistryException, InterruptedException {
    try {
      return pull(cache, name, architecture, client(null));
    } catch (RegistryUnauthorizedException e) {
      Credential credential = credential().orElse(null);
      RegistryClient client = client(credential);
      if (!client.doPullBearerAuth()) {
        if (credential == null || credential.isOAuth2RefreshToken()) {
          throw e;
        }
        client.configureBasicAuth();
      }
      return pull(cache, name, architecture, client);
    } finally {
      http.shutDown();
    }
  }

  private BaseContents pull(
      BaseCache cache, ImageReference name, String architecture, RegistryClient client)
      throws IOException, RegistryException, InterruptedException {
    ManifestAndDigest<?> named = client.pullManifest(reference.getQualifier());
    ManifestTemplate manifest = named.getManifest();
    if (manifest instanceof ManifestListTemplate list) {
      List<String> digests = list.getDigestsForPlatform(architecture, "linux");
      if (digests.isEmpty()) {
        throw BaseProblems.otherArchitecture(name.toString(), architecture);
      }
      manifest = client.pullManifest(digests.get(0)).getManifest();
    }
    if (!(manifest instanceof BuildableManifestTemplate single)) {
      throw new ImageBuildException(
          "the base image "
              + name
              + " has a manifest of Docker's first format, which no tool writes any more. Push it"
              + " anew, or take another base.");
    }
    ContentDescriptorTemplate config = single.getContainerConfiguration();
    if (config == null || config.getDigest() == null) {
      throw new IOException("the manifest of " + name + " names no configuration");
    }
    List<String> digests = new ArrayList<>();
    for (ContentDescriptorTemplate layer : single.getLayers()) {
      digests.add(String.valueOf(layer.getDigest()));
    }
    download(cache, client, single, config.getDigest());
    return cache.remember(
        name,
        architecture,
        new BaseCache.Parts(named.getDigest().toString(), config.getDigest().toString(), digests));
  }

  private void download(
      BaseCache cache,
      RegistryClient client,
      BuildableManifestTemplate manifest,
      DescriptorDigest config)
      throws IOException, RegistryException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(DOWNLOADS);
    try {
      List<Callable<Path>> work = new ArrayList<>();
      work.add(() -> blob(cache, client, config));
      for (ContentDescriptorTemplate layer : manifest.getLayers()) {
        DescriptorDigest digest = layer.getDigest();
        if (digest != null) {
          work.add(() -> blob(cache, client, digest));
        }
      }
      for (Future<Path> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RegistryException refused) {
        throw refused;
      }
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Path blob(BaseCache cache, RegistryClient client, DescriptorDigest digest)
      throws IOException {
    Path file = cache.blob(digest.toString());
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(file.getParent(), "blob", ".tmp");
    String id = digest.toString();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        client
            .pullBlob(
                digest,
                size -> progress.started(id, ImageLayer.BASE, size),
                count -> progress.advanced(id, count))
            .writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      progress.finished(id);
      Files.deleteIfExists(unfinished);
    }
    return file;
  }

  private RegistryClient client(@Nullable Credential credential) {
    RegistryClient.Factory factory =
        RegistryClient.factory(
            EventHandlers.builder().add(LogEvent.class, this::log).build(),
            reference.getRegistry(),
            reference.getRepository(),
            http);
    factory.setUserAgent(TOOL);
    if (credential != null) {
      factory.setCredential(credential);
    }
    return factory.newRegistryClient();
  }

  private Optional<Credential> credential() throws IOException {
    CredentialRetrieverFactory known = CredentialRetrieverFactory.forImage(reference, this::log);
    for (CredentialRetriever retriever :
        List.of(known.dockerConfig(), known.wellKnownCredentialHelpers())) {
      try {
        Optional<Credential> credential = retriever.retrieve();
        if (credential.isPresent()) {
          return credential;
        }
      } catch (CredentialRetrievalException e) {
        debugLog.accept(String.valueOf(e.getMessage()));
      }
    }
    return Optional.empty();
  }

  private void log(LogEvent event) {
    debugLog.accept(event.getLevel() + " " + event.getMessage());
  }

  /** Only a registry of this machine may do without a certificate that can be checked. */
  static boolean onLoopback(ImageReference reference) {
    String host = reference.getRegistry().replaceAll(":\\d+$", "");
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
