package dev.lading.imagebuilder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.registry.PushedImage.PushedLayer;
import dev.lading.imagebuilder.registry.PushedImage.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A push, and all that a registry may do to it. */
class RegistryPushTest {

  private static final Backoff AT_ONCE = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(5));
  private static final String TAG = "4f2a";

  @TempDir Path folder;
  private MemoryRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new MemoryRegistry();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private PushTask task(String image, String... layers) throws IOException {
    return task(image, Optional::empty, layers);
  }

  private PushTask task(String image, CredentialSource credentials, String... layers)
      throws IOException {
    BuiltImage built = SmallImage.write(folder, layers);
    RepositoryReference repository = new RepositoryReference(registry.host(), "shop/" + image);
    return new PushTask(
        image,
        built,
        SmallImage.PLATFORM,
        new PushDestination(repository, credentials, true, Optional.empty()),
        List.of(TAG),
        List.of("main"));
  }

  private static List<PushedImage> push(PushTask... tasks) throws IOException {
    try (RegistryPush push = new RegistryPush(3, AT_ONCE, PushProgress.SILENT, message -> {})) {
      return push.push(List.of(tasks));
    }
  }

  private static PushException failure(PushTask... tasks) {
    PushException failure = catchThrowableOfType(PushException.class, () -> push(tasks));
    assertThat(failure).isNotNull();
    return failure;
  }

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

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void whatPassesIsTriedAgain(int status) throws IOException {
    Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    registry.fault(
        exchange -> {
          String method = exchange.getRequestMethod();
          if (counts.computeIfAbsent(method, key -> new AtomicInteger()).incrementAndGet() <= 2) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            MemoryRegistry.answer(exchange, status, "");
            return true;
          }
          return false;
        });

    push(task("a", "natives", "classes"));

    assertThat(registry.tags("shop/a")).containsExactly(TAG, "main");
  }

  @Test
  void brokenConnectionsAreTriedAgain() throws IOException {
    AtomicInteger count = new AtomicInteger();
    registry.fault(
        exchange -> {
          if (exchange.getRequestMethod().equals("PATCH") && count.incrementAndGet() <= 2) {
            exchange.getRequestBody().read();
            exchange.close();
            return true;
          }
          return false;
        });

    PushedImage pushed = push(task("a", "natives", "classes")).get(0);

    assertThat(pushed.layers()).extracting(PushedLayer::way).containsOnly(Way.SENT);
    assertThat(registry.tags("shop/a")).containsExactly(TAG, "main");
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | RATE_LIMIT | TOOMANYREQUESTS | Rate exceeded",
        "503 | REGISTRY_FAILS | UNAVAILABLE | down",
        "401 | NO_CREDENTIALS | UNAUTHORIZED | authentication required",
        "403 | EXPIRED_CREDENTIALS | DENIED | Your authorization token has expired. Reauthenticate"
            + " and try again.",
        "403 | MISSING_PERMISSION | DENIED | requested access to the resource is denied",
        "404 | REPOSITORY_MISSING | NAME_UNKNOWN | The repository with name 'shop/a' does not exist"
            + " in the registry with id '123456789012'",
        "400 | QUOTA | LimitExceeded | quota of repositories",
        "418 | UNEXPECTED_ANSWER | TEAPOT | short and stout",
      })
  void whatStaysIsToldWithItsReason(int status, PushProblem problem, String code, String message)
      throws IOException {
    registry.fault(
        exchange -> {
          if (exchange.getRequestMethod().equals("HEAD")) {
            return false;
          }
          MemoryRegistry.answer(exchange, status, MemoryRegistry.errors(code, message));
          return true;
        });

    PushException failure = failure(task("a", "classes"));

    assertThat(failure.problem()).isEqualTo(problem);
    assertThat(failure)
        .hasMessageStartingWith("[lading:" + problem.id() + "]")
        .hasMessageContaining(registry.host())
        .hasMessageContaining(message);
    assertThat(registry.tags("shop/a")).isEmpty();
  }

  @Test
  void aMissingPermissionIsNamedWithItsResource() throws IOException {
    String arn = "arn:aws:ecr:eu-west-1:123456789012:repository/shop/a";
    registry.fault(
        exchange -> {
          if (!exchange.getRequestMethod().equals("POST")) {
            return false;
          }
          MemoryRegistry.answer(
              exchange,
              403,
              MemoryRegistry.errors(
                  "DENIED",
                  "User: arn:aws:sts::123456789012:assumed-role/ci/x is not authorized to perform:"
                      + " ecr:InitiateLayerUpload on resource: "
                      + arn
                      + " because no identity-based policy allows the ecr:InitiateLayerUpload"
                      + " action"));
          return true;
        });

    assertThat(failure(task("a", "classes")))
        .hasMessageContaining(
            "arn:aws:sts::123456789012:assumed-role/ci/x lacks the permission"
                + " ecr:InitiateLayerUpload on "
                + arn
                + ".");
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
  void aTokenThatExpiresInTheMiddleIsRenewed() throws IOException {
    AtomicInteger logins = new AtomicInteger();
    AtomicInteger uses = new AtomicInteger();
    registry.fault(
        exchange -> {
          String header = exchange.getRequestHeaders().getFirst("Authorization");
          String wanted = new Credentials("AWS", "token" + logins.get()).basic();
          if (header == null || !header.equals(wanted)) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"r\"");
            MemoryRegistry.answer(exchange, 401, "");
            return true;
          }
          if (uses.incrementAndGet() % 4 == 0) {
            logins.incrementAndGet();
            MemoryRegistry.answer(
                exchange, 403, MemoryRegistry.errors("DENIED", "Your token has expired."));
            return true;
          }
          return false;
        });

    push(task("a", new Renewing(logins), "natives", "classes"));

    assertThat(registry.tags("shop/a")).containsExactly(TAG, "main");
    assertThat(logins.get()).isGreaterThan(2);
  }

  private record Renewing(AtomicInteger current) implements CredentialSource {
    @Override
    public Optional<Credentials> credentials() {
      return Optional.of(new Credentials("AWS", "token" + current.get()));
    }

    @Override
    public Optional<Credentials> renewed() {
      return credentials();
    }
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
  void aRegistryThatIsNotThereIsNoNetwork() throws IOException {
    PushTask task = task("a", "classes");
    registry.close();

    PushException failure = failure(task);

    assertThat(failure.problem()).isEqualTo(PushProblem.NO_NETWORK);
    assertThat(failure).hasMessageContaining(registry.host()).hasMessageContaining("refused");
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
