package dev.lading.junit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.lading.junit.HandlerFailedError;
import dev.lading.junit.samples.FailingSample;
import dev.lading.junit.samples.MistakenSample;
import dev.lading.junit.samples.ProcessSample;
import dev.lading.junit.samples.SharedSample;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes of tests by JUnit itself, and looks at what becomes of them. */
class LadingExtensionTest {

  @Test
  void failuresSayWhatHappened() {
    Map<String, Throwable> failures = failures(FailingSample.class);

    assertThat(failures.get("statusOfAThrowingHandler"))
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("POST /orders: status 202 expected, and it is 500")
        .hasMessageContaining("POST /orders -> orders: failed (500) at OrderHandler.java:")
        .hasMessageContaining("java.lang.IllegalStateException: nobody sells this")
        .hasMessageContaining("| an order: \"bad\"");
    assertThat(failures.get("statusOfNoHandler"))
        .hasMessageContaining("GET /nowhere: status 200 expected, and it is 404")
        .hasMessageContaining("/_lading/ lists all")
        .hasMessageContaining("No handler was called.");
    assertThat(failures.get("assertionOfAnotherLibrary").getSuppressed())
        .singleElement(Assertions.as(Assertions.THROWABLE))
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("OrderHandler.java:")
        .hasMessageContaining("nobody sells this");
    assertThat(failures.get("deadLetter"))
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("of the queue orders was received 2 times and is: dead-letter")
        .hasMessageContaining("at OrderHandler.java:")
        .hasMessageContaining("IllegalArgumentException: cannot take poison");
    assertThat(failures.get("schedule"))
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("schedule doomed (")
        .hasMessageContaining("IllegalStateException: no disk");
    assertThat(failures.get("condition"))
        .hasMessageContaining("waited 1 s for the order to be packed")
        .hasMessageContaining("GET /orders/7 -> orders: answered (200)");
    assertThat(failures.get("delayedMessage"))
        .hasMessageContaining("waited 1 s for the queue orders to have no message")
        .hasMessageContaining("1 are delayed");
    assertThat(failures.get("log"))
        .hasMessageContaining("waited 1 s for a line in the log with: no such line");
    assertThat(failures).hasSize(8);
  }

  @Test
  void mistakesInTheAnnotationAreExplained() {
    assertThat(failure(MistakenSample.VariableOfThread.class))
        .hasMessageContaining("the function settings has variables in its environment (CURRENCY)")
        .hasMessageContaining("leave out isolation = THREAD");
    assertThat(failure(MistakenSample.Time.class))
        .hasMessageContaining("@LadingTest(now = \"tomorrow\") is no time");
    assertThat(failure(MistakenSample.Variable.class))
        .hasMessageContaining("@LadingTest(environment = \"A\") is not of the form NAME=VALUE");
    assertThat(failure(MistakenSample.Function.class))
        .hasMessageContaining(
            "the application has no function order; it has forwarding, orders, settings, sources");
    assertThat(failure(MistakenSample.Timeout.class)).hasMessageContaining("leaves no time");
  }

  @Test
  void processesHaveTheVariablesOfTheTest() {
    run(ProcessSample.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.started(2).succeeded(2));
  }

  @Test
  void classesWithTheSameSettingsMayShareAnApplication() {
    SharedSample.ADDRESSES.clear();
    PrintStream out = System.out;

    run(SharedSample.One.class, SharedSample.Two.class, SharedSample.Other.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.started(3).succeeded(3));

    assertThat(SharedSample.ADDRESSES).hasSize(3);
    assertThat(SharedSample.ADDRESSES.get(1)).isEqualTo(SharedSample.ADDRESSES.get(0));
    assertThat(SharedSample.ADDRESSES.get(2)).isNotEqualTo(SharedSample.ADDRESSES.get(0));
    assertThat(SharedSample.ADDRESSES).noneMatch(LadingExtensionTest::answers);
    assertThat(System.out).isSameAs(out);
    assertThat(System.getProperty("aws.endpointUrlSqs")).isNull();
  }

  private static boolean answers(URI address) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static EngineExecutionResults run(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Arrays.stream(classes)
                .map(one -> selectClass(one))
                .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
        .execute();
  }

  private static Map<String, Throwable> failures(Class<?> type) {
    return run(type).testEvents().failed().stream()
        .collect(
            Collectors.toMap(
                event -> event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", ""),
                LadingExtensionTest::thrown));
  }

  private static Throwable failure(Class<?> type) {
    return run(type).containerEvents().failed().stream()
        .map(LadingExtensionTest::thrown)
        .findFirst()
        .orElseThrow();
  }

  private static Throwable thrown(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }
}
