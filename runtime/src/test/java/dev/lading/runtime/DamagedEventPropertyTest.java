package dev.lading.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import dev.lading.runtime.event.Answer;
import dev.lading.runtime.event.EventDispatcher;
import dev.lading.runtime.event.EventException;
import dev.lading.runtime.json.MalformedJsonException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Events in which bytes are wrong, missing or twice there: each is answered, or fails as a whole
 * with what is wrong with it, and no other way.
 */
class DamagedEventPropertyTest {

  private static final List<String> EVENTS =
      List.of(
          "http-api",
          "http-api-format-1",
          "rest-api",
          "load-balancer",
          "load-balancer-multi-value",
          "function-url",
          "sqs",
          "schedule",
          "s3");

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "-",
          "1e999",
          "9999999999999999999",
          "\\u0000",
          "\\ud800",
          "%",
          "%zz",
          "%C0%80",
          "//",
          "?",
          "&&",
          "\u0000",
          "\\",
          "\"\"");

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private final EventDispatcher dispatcher =
      new EventDispatcher(
          new ShopImage().function("shop"),
          Map.of("LADING_QUEUES", "jobs=arn:aws:sqs:eu-central-1:123456789012:stack-Jobs-1"));

  /** What happens to an event; places are in thousandths of its length. */
  record Damage(int from, int length, String token) {

    byte[] to(byte[] event) {
      int start = event.length * from / 1000;
      int end = Math.min(event.length, start + length);
      byte[] inserted = token.getBytes(UTF_8);
      byte[] damaged = Arrays.copyOf(event, event.length - (end - start) + inserted.length);
      System.arraycopy(inserted, 0, damaged, start, inserted.length);
      System.arraycopy(event, end, damaged, start + inserted.length, event.length - end);
      return damaged;
    }
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 12),
            Arbitraries.oneOf(
                Arbitraries.of(TOKENS), Arbitraries.strings().ofMaxLength(4), Arbitraries.just("")))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> events() {
    return Arbitraries.of(EVENTS);
  }

  @Property(tries = 4000)
  void isAnsweredOrFailsAsAWhole(
      @ForAll("events") String name, @ForAll("damages") List<Damage> damages) {
    byte[] event = Events.read(name).getBytes(UTF_8);
    for (Damage damage : damages) {
      event = damage.to(event);
    }

    assertAnsweredOrRefused(event);
  }

  @Property(tries = 1000)
  void isAnsweredOrFailsWhereItEndsEarly(
      @ForAll("events") String name, @ForAll("places") int place) {
    byte[] event = Events.read(name).getBytes(UTF_8);

    assertAnsweredOrRefused(Arrays.copyOf(event, event.length * place / 1000));
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 999);
  }

  @Property(tries = 40)
  void nestingIsNoWayToTheEndOfTheStack(
      @ForAll("events") String name, @ForAll("depths") int depth) {
    String event = Events.read(name);
    String nested = "\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",";

    assertAnsweredOrRefused(event.replaceFirst("\\{", "{" + nested).getBytes(UTF_8));
  }

  @Provide
  Arbitrary<Integer> depths() {
    return Arbitraries.of(10, 1_000, 100_000, 1_000_000);
  }

  private void assertAnsweredOrRefused(byte[] event) {
    byte[] answer;
    try {
      answer = ((Answer.Whole) dispatcher.dispatch(event, context())).bytes();
    } catch (EventException | MalformedJsonException | UnknownTriggerException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    } catch (Exception e) {
      throw new AssertionError("not a failure that says what is wrong with the event", e);
    }
    assertThatCode(
            () -> {
              JsonNode json = JACKSON.readTree(answer);
              assertThat(json.isMissingNode()).isFalse();
            })
        .doesNotThrowAnyException();
  }

  private static Context context() {
    LambdaLogger silent =
        (LambdaLogger)
            Proxy.newProxyInstance(
                LambdaLogger.class.getClassLoader(),
                new Class<?>[] {LambdaLogger.class},
                (proxy, method, arguments) -> null);
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLogger" -> silent;
                  case "getRemainingTimeInMillis" -> 30_000;
                  case "getMemoryLimitInMB" -> 512;
                  case "getAwsRequestId" -> "request";
                  default -> null;
                });
  }
}
