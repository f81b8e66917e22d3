package dev.lading.example.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operating system's side of a browser: its processes, and the directory of all its files. */
final class ChromiumProcess implements AutoCloseable {

  /**
   * No sandbox, since Lambda's own kernel lets no process make one; no shared memory in {@code
   * /dev/shm}, since Lambda has none; and nothing that the browser would do for itself.
   */
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--no-zygote",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-breakpad",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-extensions",
          "--disable-quic",
          "--disable-sync",
          "--mute-audio",
          "--no-default-browser-check",
          "--no-first-run",
          "--remote-debugging-port=0");

  /** What a browser may know of the environment; above all, none of the function's credentials. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "LANG", "TZ");

  /** The whole line, for the browser may be in the middle of writing it. */
  private static final Pattern ENDPOINT =
      Pattern.compile("^DevTools listening on (ws://\\S+)\\R", Pattern.MULTILINE);

  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(5);

  private final Process process;
  private final Path directory;

  private ChromiumProcess(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
  }

  static ChromiumProcess start(Path executable) throws IOException {
    Path directory = Files.createTempDirectory("chromium-");
    ProcessBuilder builder = new ProcessBuilder(executable.toString());
    builder.command().addAll(FLAGS);
    builder.command().add("--user-data-dir=" + directory.resolve("profile"));
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(ENVIRONMENT);
    environment.put("HOME", directory.toString());
    environment.put("TMPDIR", directory.toString());
    builder.redirectErrorStream(true).redirectOutput(log(directory).toFile());
    try {
      return new ChromiumProcess(builder.start(), directory);
    } catch (IOException e) {
      delete(directory);
      throw e;
    }
  }

  /** The address of the DevTools, which the browser prints as soon as it listens. */
  URI endpoint(Deadline deadline) throws IOException, InterruptedException {
    while (true) {
      boolean alive = process.isAlive();
      String output = Files.readString(log(directory), StandardCharsets.ISO_8859_1);
      Matcher endpoint = ENDPOINT.matcher(output);
      if (endpoint.find()) {
        return URI.create(endpoint.group(1));
      }
      if (!alive) {
        throw new IOException(
            "Chromium ended with exit code " + process.exitValue() + ":\n" + output);
      }
      if (deadline.remaining().isNegative()) {
        throw new IOException("Chromium opened no DevTools in time:\n" + output);
      }
      Thread.sleep(POLL_INTERVAL.toMillis());
    }
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    Deadline deadline = Deadline.in(EXIT_TIMEOUT);
    try {
      while (processes.stream().anyMatch(ChromiumProcess::running)) {
        if (deadline.remaining().isNegative()) {
          throw new IOException("Chromium does not end: " + processes);
        }
        Thread.sleep(POLL_INTERVAL.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Only now, for a browser writes to its profile until its very end.
    delete(directory);
  }

  /**
   * Whether a process still runs. One that has ended may stay in the table of processes for ever:
   * where the function is the first process of its container, nobody collects the browser's
   * children.
   */
  private static boolean running(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      // Either it has ended meanwhile, or this is not Linux.
      return process.isAlive();
    }
  }

  private static Path log(Path directory) {
    return directory.resolve("chromium.log");
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
