package dev.lading.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether this machine's clock is right: AWS refuses requests that were signed more than five
 * minutes ago, or will be.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/signing-elements.html">Elements of an
 *     AWS API request signature</a>
 */
final class ClockCheck implements Check {

  private static final String TITLE = "clock";
  private static final Duration REFUSED = Duration.ofMinutes(5);
  private static final Duration SUSPICIOUS = Duration.ofMinutes(1);

  private final List<ServerTime> times;
  private final Path classes;

  /**
   * Compares this machine's time with others.
   *
   * @param times what servers said, and what this machine said at that moment
   * @param classes the application's classes, which were not compiled in the future
   */
  ClockCheck(List<ServerTime> times, Path classes) {
    this.times = times;
    this.classes = classes;
  }

  /**
   * A server's time.
   *
   * @param server who says so
   * @param said the server's time
   * @param here this machine's time at that moment
   */
  record ServerTime(String server, Instant said, Instant here) {

    /** By how much this machine is ahead; negative where it is behind. */
    Duration ahead() {
      return Duration.between(said, here);
    }
  }

  @Override
  public List<Finding> run() {
    if (times.isEmpty()) {
      return List.of(withoutServer());
    }
    ServerTime time = times.get(0);
    Duration off = time.ahead().abs();
    String found =
        off.toSeconds()
            + " s "
            + (time.ahead().isNegative() ? "behind " : "ahead of ")
            + time.server();
    if (off.compareTo(REFUSED) >= 0) {
      return List.of(
          Finding.failure(
              TITLE, found + "; AWS refuses what is signed with such a clock", setClock()));
    }
    return off.compareTo(SUSPICIOUS) >= 0
        ? List.of(Finding.warning(TITLE, found, setClock()))
        : List.of(Finding.ok(TITLE, "agrees with " + time.server()));
  }

  private static String setClock() {
    return "Set the clock: let systemd-timesyncd, chrony or the host of this virtual machine keep"
        + " it.";
  }

  private Finding withoutServer() {
    try {
      if (Files.exists(classes) && newest(classes).isAfter(Instant.now().plus(SUSPICIOUS))) {
        return Finding.warning(
            TITLE, "the classes were compiled in the future, so the clock is behind", setClock());
      }
    } catch (IOException e) {
      // There is no other witness.
    }
    return Finding.note(TITLE, "not compared: no server told its time");
  }

  private static Instant newest(Path classes) throws IOException {
    if (Files.isRegularFile(classes)) {
      return Files.getLastModifiedTime(classes).toInstant();
    }
    Instant newest = Instant.EPOCH;
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Instant time = Files.getLastModifiedTime(file).toInstant();
        newest = time.isAfter(newest) ? time : newest;
      }
    }
    return newest;
  }
}
