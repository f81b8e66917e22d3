package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.registry.PushedImage.Way;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Layers and configurations of one repository.
 *
 * @see <a
 *     href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs">Pushing
 *     blobs</a>
 */
final class Blobs {

  private static final Map<String, String> NO_CONTENT = Map.of();
  private static final Map<String, String> OCTETS =
      Map.of("Content-Type", "application/octet-stream");

  private final RegistryConnection connection;

  Blobs(RegistryConnection connection) {
    this.connection = connection;
  }

  /** Whether the repository has it, as far as it says so. */
  boolean seemsThere(Blob blob) {
    Answer answer = ask(blob);
    if (answer.passing()) {
      throw connection.refusal(answer, "tell whether it has " + name(blob));
    }
    return answer.succeeded();
  }

  /** Whether the repository has it. */
  boolean has(Blob blob) {
    Answer answer = ask(blob);
    if (!answer.succeeded() && answer.status() != 404) {
      throw connection.refusal(answer, "tell whether it has " + name(blob));
    }
    return answer.succeeded();
  }

  private Answer ask(Blob blob) {
    Exchange exchange = Exchange.of("HEAD", connection.at("blobs/" + blob.digest()), NO_CONTENT);
    Answer answer = connection.send(exchange);
    if (answer.status() == 401 || answer.status() == 403) {
      // An answer to HEAD has no reason in it, such as a token that has expired; this one has.
      connection.renewIfExpired();
      return connection.send(exchange);
    }
    return answer;
  }

  /** The bytes of a blob of the repository. */
  byte[] get(String digest) {
    Answer answer =
        connection.send(Exchange.of("GET", connection.at("blobs/" + digest), NO_CONTENT));
    return connection.succeeded(answer, "give back " + digest).body();
  }

  /**
   * Brings a blob into the repository, unless it is there. An upload that broke begins anew: only
   * whole blobs count.
   *
   * @param relatives other repositories of the registry that may have it
   * @param sent is told how many bytes more were sent; a negative number takes all back
   */
  Way put(Blob blob, List<RepositoryReference> relatives, LongConsumer sent) {
    int attempts = connection.transport().attempts();
    for (int attempt = 1; ; attempt++) {
      if (seemsThere(blob)) {
        return attempt == 1 ? Way.PRESENT : Way.SENT;
      }
      Optional<String> retryAfter = Optional.empty();
      try {
        URI upload = begin(blob, attempt == 1 ? relatives : List.of());
        if (upload == null) {
          return Way.MOUNTED;
        }
        Answer answer = send(blob, upload, sent);
        if (answer.succeeded()) {
          return Way.SENT;
        }
        if (attempt >= attempts || !mayHelp(answer)) {
          throw connection.refusal(answer, "take " + name(blob));
        }
        retryAfter = answer.header("Retry-After");
      } catch (PushException e) {
        if (attempt >= attempts || e.problem() != PushProblem.NO_NETWORK) {
          throw e;
        }
      }
      sent.accept(-1);
      connection.transport().pauseAfter(attempt, retryAfter);
    }
  }

  /** Where the bytes go; nowhere when the registry took the blob from a relative. */
  private @Nullable URI begin(Blob blob, List<RepositoryReference> relatives) {
    for (RepositoryReference relative : relatives) {
      Answer answer = beginning(mount(blob, relative));
      if (answer.status() == 201) {
        return null;
      }
      if (answer.succeeded()) {
        return location(answer);
      }
    }
    Answer answer = beginning("");
    return location(connection.succeeded(answer, "take " + name(blob)));
  }

  private Answer beginning(String query) {
    return connection.send(
        Exchange.of(
            "POST",
            URI.create(connection.at("blobs/uploads/") + query),
            NO_CONTENT,
            BodyPublishers::noBody,
            0));
  }

  private static String mount(Blob blob, RepositoryReference relative) {
    return "?mount="
        + blob.digest()
        + "&from="
        + URLEncoder.encode(relative.repository(), StandardCharsets.UTF_8);
  }

  private Answer send(Blob blob, URI upload, LongConsumer sent) {
    Answer taken =
        connection.send(
            Exchange.of("PATCH", upload, OCTETS, () -> body(blob, sent), blob.size()).once());
    if (!taken.succeeded()) {
      return taken;
    }
    URI place = location(taken);
    String separator = place.getRawQuery() == null ? "?" : "&";
    URI commit = URI.create(place + separator + "digest=" + blob.digest());
    return connection.send(
        Exchange.of("PUT", commit, OCTETS, BodyPublishers::noBody, blob.size()).once());
  }

  /** The session may be lost, or the bytes: both are as good as never sent. */
  private static boolean mayHelp(Answer answer) {
    return answer.passing()
        || answer.status() == 400
        || answer.status() == 404
        || answer.status() == 416;
  }

  private URI location(Answer answer) {
    String location =
        answer
            .header("Location")
            .orElseThrow(
                () ->
                    new PushException(
                        PushProblem.UNEXPECTED_ANSWER,
                        connection.repository().registry()
                            + " takes a layer and does not say where"));
    return answer.uri().resolve(location);
  }

  private static BodyPublisher body(Blob blob, LongConsumer sent) {
    BodyPublisher bytes =
        BodyPublishers.ofInputStream(
            () -> {
              try {
                return new CountedStream(Files.newInputStream(blob.file()), sent);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return BodyPublishers.fromPublisher(bytes, blob.size());
  }

  private static String name(Blob blob) {
    return "the blob " + blob.digest();
  }

  /** Tells how far it was read. */
  private static final class CountedStream extends FilterInputStream {

    private final LongConsumer counter;

    CountedStream(InputStream stream, LongConsumer counter) {
      super(stream);
      this.counter = counter;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      counter.accept(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int read = super.read(bytes, start, length);
      counter.accept(Math.max(read, 0));
      return read;
    }
  }
}
