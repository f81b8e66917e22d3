package dev.lading.junit;

import dev.lading.local.LocalApplication;
import dev.lading.local.LocalOptions;
import dev.lading.local.LocalSettings;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.LocalNames;
import dev.lading.local.function.ThreadOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** An application that runs for one or several classes of tests. */
final class TestRun implements AutoCloseable {

  private final LocalApplication local;
  private final LadingApplication application;
  private final ThreadOutput output;
  private final Optional<SdkProperties> properties;

  private TestRun(
      LocalApplication local,
      LadingApplication application,
      ThreadOutput output,
      Optional<SdkProperties> properties) {
    this.local = local;
    this.application = application;
    this.output = output;
    this.properties = properties;
  }

  /**
   * Starts the application.
   *
   * @throws ExtensionConfigurationException when the annotation's values do not fit
   * @throws dev.lading.local.LocalRunException when there is no application to start
   */
  static TestRun start(LadingTest wanted) {
    if (wanted.timeout() < 1) {
      throw new ExtensionConfigurationException(
          "@LadingTest(timeout = " + wanted.timeout() + ") leaves no time: give a second or more");
    }
    ThreadOutput output = ThreadOutput.install();
    LocalApplication local = null;
    try {
      local = LocalApplication.start(settings(wanted, output));
      check(wanted, local);
      Optional<SdkProperties> properties =
          wanted.isolation() == Isolation.PROCESS
              ? Optional.empty()
              : local.sqsEndpoint().map(sqs -> SdkProperties.set(sqs, LocalNames.REGION));
      return new TestRun(
          local,
          new LadingApplication(local, Duration.ofSeconds(wanted.timeout())),
          output,
          properties);
    } catch (RuntimeException e) {
      if (local != null) {
        local.close();
      }
      output.close();
      throw e;
    }
  }

  private static LocalSettings settings(LadingTest wanted, ThreadOutput output) {
    LocalOptions options =
        LocalOptions.DEFAULT
            .withInstances(wanted.instances())
            .withRetryDelay(Duration.ZERO)
            .withFunctions(Set.of(wanted.functions()))
            .withClockStoppedAt(now(wanted.now()))
            .withLauncher(new TestLauncher(wanted.isolation(), output));
    LocalSettings settings =
        LocalSettings.of(TestClassPath.read(System.getProperty("java.class.path")))
            .withPort(wanted.port())
            .withOutput(output.others())
            .withOptions(options);
    for (Map.Entry<String, String> variable : variables(wanted).entrySet()) {
      settings = settings.withVariable(variable.getKey(), variable.getValue());
    }
    return settings;
  }

  private static Map<String, String> variables(LadingTest wanted) {
    Map<String, String> variables = new TreeMap<>();
    for (String variable : wanted.environment()) {
      int equals = variable.indexOf('=');
      if (equals <= 0) {
        throw new ExtensionConfigurationException(
            "@LadingTest(environment = \"" + variable + "\") is not of the form NAME=VALUE");
      }
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }

  private static Instant now(String text) {
    if (text.isEmpty()) {
      return Instant.now();
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          "@LadingTest(now = \"" + text + "\") is no time such as 2026-03-29T00:30:00Z", e);
    }
  }

  /** A function that is told to be a thread must not miss anything. */
  private static void check(LadingTest wanted, LocalApplication local) {
    if (wanted.isolation() != Isolation.THREAD) {
      return;
    }
    for (LocalFunction function : local.functions()) {
      Set<String> variables = TestLauncher.variables(function.declaration(), variables(wanted));
      if (!variables.isEmpty()) {
        throw new ExtensionConfigurationException(
            "the function %s has variables in its environment (%s), which a thread of the test's"
                    .formatted(function.name(), String.join(", ", variables))
                + " JVM cannot be given: leave out isolation = THREAD");
      }
    }
  }

  LadingApplication application() {
    return application;
  }

  @Override
  public void close() {
    local.close();
    properties.ifPresent(SdkProperties::close);
    output.close();
  }
}
