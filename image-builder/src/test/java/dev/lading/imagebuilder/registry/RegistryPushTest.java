package dev.lading.imagebuilder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.imagebuilder.registry.PushedImage.PushedLayer;
import dev.lading.imagebuilder.registry.PushedImage.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a push puts into a registry, in which order, and what it looks at afterwards. */
class RegistryPushTest extends PushToMemory {
  @Test
  void anImageIsThereByDigestThenByItsTags() throws IOException {
    PushedImage pushed = push(task("a", "natives", "classes")).get(0);

    assertThat(registry.tags("shop/a")).containsExactly(TAG, "main");
    assertThat(pushed.uri()).isEqualTo(registry.host() + "/shop/a@" + pushed.digest());
    assertThat(pushed.layers()).extracting(PushedLayer::way).containsOnly(Way.SENT);
    List<String> puts =
        registry.requests.stream().filter(line -> line.startsWith("PUT /v2/shop/a/man")).toList();
    assertThat(puts)
        .containsExactly(
            "PUT /v2/shop/a/manifests/" + pushed.digest(),
            "PUT /v2/shop/a/manifests/" + TAG,
            "PUT /v2/shop/a/manifests/main");
  }

  @Test
  void aSecondPushSendsNothing() throws IOException {
    PushTask task = task("a", "natives", "classes");
    push(task);
    registry.requests.clear();

    PushedImage again = push(task).get(0);

    assertThat(again.layers()).extracting(PushedLayer::way).containsOnly(Way.PRESENT);
    assertThat(again.bytesSent()).isZero();
    assertThat(registry.requests).noneMatch(line -> line.startsWith("PATCH"));
  }

  @Test
  void aLayerOfAnotherImageIsNotSentAgain() throws IOException {
    List<PushedImage> both = push(task("a", "natives"), task("b", "natives", "more"));

    assertThat(both.get(1).layers())
        .extracting(PushedLayer::way)
        .containsExactly(Way.MOUNTED, Way.MOUNTED, Way.SENT);
  }

  @Test
  void noImageIsTaggedWhenAnotherCannotBePushed() throws IOException {
    registry.fault(
        exchange -> {
          if (exchange.getRequestURI().getPath().startsWith("/v2/shop/b/blobs/uploads")) {
            MemoryRegistry.answer(exchange, 500, "");
            return true;
          }
          return false;
        });

    PushException failure = failure(task("a", "natives"), task("b", "classes"));

    assertThat(failure.problem()).isEqualTo(PushProblem.REGISTRY_FAILS);
    assertThat(registry.tags("shop/a")).isEmpty();
    assertThat(registry.tags("shop/b")).isEmpty();
  }

  @Test
  void aCommitsTagIsNeverMoved() throws IOException {
    PushedImage first = push(task("a", "classes")).get(0);
    registry.requests.clear();

    PushException failure = failure(task("a", "other", "classes"));

    assertThat(failure.problem()).isEqualTo(PushProblem.IMMUTABLE_TAG);
    assertThat(failure).hasMessageContaining(first.digest()).hasMessageContaining(TAG);
    assertThat(registry.requests).noneMatch(line -> line.startsWith("PATCH"));
    assertThat(MemoryRegistry.digest(registry.manifests.get("shop/a:" + TAG)))
        .isEqualTo(first.digest());
  }

  @Test
  void anImmutableTagThatAnotherBuildJustPutIsASuccessIfItIsTheSameImage() throws IOException {
    registry.fault(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (exchange.getRequestMethod().equals("PUT") && path.endsWith("/manifests/" + TAG)) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            registry.manifests.put("shop/a:" + TAG, bytes);
            MemoryRegistry.answer(
                exchange,
                400,
                MemoryRegistry.errors(
                    "TAG_INVALID",
                    "The image tag '4f2a' already exists and cannot be overwritten because the tag"
                        + " is immutable."));
            return true;
          }
          return false;
        });

    assertThat(push(task("a", "classes")).get(0).tags()).contains(TAG);
  }

  @Test
  void aTokenServerIsAskedAndPasswordsAreNotShown() throws IOException {
    String realm = "http://" + registry.host() + "/token";
    registry.fault(
        exchange -> {
          String header = exchange.getRequestHeaders().getFirst("Authorization");
          if (exchange.getRequestURI().getPath().equals("/token")) {
            boolean known = new Credentials("me", "pass-word").basic().equals(header);
            MemoryRegistry.answer(exchange, known ? 200 : 401, "{\"token\":\"good\"}");
            return true;
          }
          if ("Bearer good".equals(header)) {
            return false;
          }
          exchange
              .getResponseHeaders()
              .add("WWW-Authenticate", "Bearer realm=\"" + realm + "\",service=\"s\"");
          MemoryRegistry.answer(exchange, 401, "");
          return true;
        });

    push(task("a", () -> Optional.of(new Credentials("me", "pass-word")), "classes"));

    assertThat(registry.tags("shop/a")).containsExactly(TAG, "main");
    assertThat(registry.requests)
        .contains("GET /token?service=s&scope=repository%3Ashop%2Fa%3Apull%2Cpush");
    assertThat(failure(task("a", () -> Optional.of(new Credentials("me", "wrong")), "classes")))
        .hasMessageContaining("does not take the credentials")
        .hasMessageNotContaining("wrong");
    assertThat(new Credentials("me", "pass-word").toString()).doesNotContain("pass-word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifests", "configuration", "index"})
  void whatWasPushedIsReadBack(String what) throws IOException {
    registry.fault(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean manifest = path.contains("/manifests/sha256:");
          boolean blob = path.contains("/blobs/sha256:");
          if (!exchange.getRequestMethod().equals("GET") || !(manifest || blob)) {
            return false;
          }
          if (what.equals("configuration") == blob) {
            MemoryRegistry.answer(exchange, 200, "{\"manifests\":[]}");
            return true;
          }
          return false;
        });

    PushException failure = failure(task("a", "classes"));

    assertThat(failure.problem()).isEqualTo(PushProblem.READ_BACK);
    assertThat(registry.tags("shop/a")).isEmpty();
  }

  @Test
  void anImageForAnotherArchitectureIsNotPushed() throws IOException {
    PushTask task = task("a", "classes");
    PushTask other =
        new PushTask("a", task.built(), "linux/amd64", task.destination(), List.of(TAG), List.of());

    assertThat(failure(other).problem()).isEqualTo(PushProblem.UNFIT_FOR_LAMBDA);
    assertThat(registry.requests).isEmpty();
  }

  @Test
  void httpIsSpokenOnlyWithThisMachine() {
    RepositoryReference far = new RepositoryReference("registry.example.com", "shop/a");

    assertThatThrownBy(() -> new PushDestination(far, Optional::empty, true, Optional.empty()))
        .isInstanceOf(PushException.class)
        .hasMessageContaining("lading.push.insecure");
  }

  @Test
  void allBytesAreWhatTheirDigestsSay() throws IOException {
    PushTask task = task("a", "natives", "classes");
    push(task);

    registry.blobs.forEach(
        (key, bytes) -> assertThat(key).isEqualTo("shop/a@" + MemoryRegistry.digest(bytes)));
    assertThat(new String(registry.manifests.get("shop/a:main"), StandardCharsets.UTF_8))
        .startsWith(
            "{\"schemaVersion\":2,\"mediaType\":\"" + Manifests.DOCKER_MANIFEST_TYPE + "\"");
  }
}
