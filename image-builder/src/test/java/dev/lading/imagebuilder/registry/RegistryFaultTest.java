package dev.lading.imagebuilder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.registry.PushedImage.PushedLayer;
import dev.lading.imagebuilder.registry.PushedImage.Way;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may go wrong on the way to a registry: what passes is tried again, what stays is told. */
class RegistryFaultTest extends PushToMemory {

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

  @Test
  void aRegistryThatIsNotThereIsNoNetwork() throws IOException {
    PushTask task = task("a", "classes");
    registry.close();

    PushException failure = failure(task);

    assertThat(failure.problem()).isEqualTo(PushProblem.NO_NETWORK);
    assertThat(failure).hasMessageContaining(registry.host()).hasMessageContaining("refused");
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
}
