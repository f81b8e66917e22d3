package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.registry.Tagger.TaggedManifest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/**
 * Manifests of one repository, by digest and by tag.
 *
 * @see <a
 *     href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests">Pushing
 *     manifests</a>
 */
final class Manifests {

  static final String DOCKER_MANIFEST_TYPE = "application/vnd.docker.distribution.manifest.v2+json";
  static final String OCI_MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";

  /** Also what Lambda does not take, so that it is seen when it is there. */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "Accept",
          String.join(
              ", ",
              DOCKER_MANIFEST_TYPE,
              OCI_MANIFEST_TYPE,
              "application/vnd.docker.distribution.manifest.list.v2+json",
              "application/vnd.oci.image.index.v1+json"));

  private final RegistryConnection connection;

  Manifests(RegistryConnection connection) {
    this.connection = connection;
  }

  /** The manifest that a tag or a digest names. */
  Answer get(String reference) {
    Answer answer = ask("GET", reference);
    return connection.succeeded(answer, "give back the manifest " + reference);
  }

  /** The digest of the image that a tag or a digest names; nothing where it names none. */
  Optional<String> digestOf(String reference) {
    Answer head = ask("HEAD", reference);
    if (head.status() == 404) {
      return Optional.empty();
    }
    Optional<String> digest = head.header("Docker-Content-Digest");
    if (head.succeeded() && digest.isPresent()) {
      return digest;
    }
    // Without a body no refusal can be explained, and without the header the content tells.
    Answer whole = ask("GET", reference);
    if (whole.status() == 404) {
      return Optional.empty();
    }
    connection.succeeded(whole, "tell what " + reference + " is");
    return Optional.of("sha256:" + Sha256.of(whole.body()));
  }

  /** Gives a manifest to the registry. */
  void putByDigest(TaggedManifest image) {
    connection.succeeded(put(image, image.digest()), "take the manifest " + image.digest());
  }

  /**
   * Lets a tag name an image that is there.
   *
   * @param fixed whether the tag must never have named another
   */
  void tag(TaggedManifest image, String tag, boolean fixed) {
    Optional<String> before = digestOf(tag);
    if (before.equals(Optional.of(image.digest()))) {
      return;
    }
    if (fixed && before.isPresent()) {
      throw taken(tag, before.get(), image.digest());
    }
    Optional<Tagger> tagger = connection.tagger();
    if (tagger.isPresent()) {
      tagger.get().tag(tag, image);
      requireNamed(tag, image.digest(), digestOf(tag));
      return;
    }
    Answer answer = put(image, tag);
    // Someone else, or an attempt whose answer was lost, may have put it.
    Optional<String> after = digestOf(tag);
    if (after.equals(Optional.of(image.digest()))) {
      return;
    }
    if (!answer.succeeded() && after.isPresent()) {
      throw taken(tag, after.get(), image.digest());
    }
    connection.succeeded(answer, "let the tag " + tag + " name " + image.digest());
    requireNamed(tag, image.digest(), after);
  }

  private void requireNamed(String tag, String digest, Optional<String> named) {
    if (!named.equals(Optional.of(digest))) {
      throw new PushException(
          PushProblem.READ_BACK,
          connection.repository().tagged(tag)
              + " was put and names "
              + named.orElse("nothing")
              + " instead of "
              + digest
              + ". Push again; if that does not help, the registry is at fault");
    }
  }

  /** Fails when a tag that must not move names another image. */
  void requireFree(String tag, String digest) {
    Optional<String> named = digestOf(tag);
    if (named.isPresent() && !named.get().equals(digest)) {
      throw taken(tag, named.get(), digest);
    }
  }

  private PushException taken(String tag, String there, String here) {
    return new PushException(
        PushProblem.IMMUTABLE_TAG,
        "the tag "
            + connection.repository().tagged(tag)
            + " names another image ("
            + there
            + ", this is "
            + here
            + "). A commit's tag is never moved. The same commit gives another image when its base"
            + " or a snapshot dependency is another by now: commit again, pin the base by digest,"
            + " or name this image with -Dlading.push.tag=TAG");
  }

  private Answer put(TaggedManifest image, String reference) {
    byte[] bytes = image.bytes();
    return connection.send(
        Exchange.of(
            "PUT",
            connection.at("manifests/" + reference),
            Map.of("Content-Type", image.mediaType()),
            () -> BodyPublishers.ofByteArray(bytes),
            bytes.length));
  }

  private Answer ask(String method, String reference) {
    return connection.send(Exchange.of(method, connection.at("manifests/" + reference), ACCEPTED));
  }
}
