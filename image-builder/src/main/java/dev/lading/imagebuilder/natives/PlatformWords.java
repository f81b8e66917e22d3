package dev.lading.imagebuilder.natives;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a path say about a native file, for the files whose headers leave it open: an
 * ELF file of Android, FreeBSD or Solaris may look like one of Linux.
 */
final class PlatformWords {

  private static final Map<String, OperatingSystem> SYSTEMS =
      Map.ofEntries(
          Map.entry("android", OperatingSystem.ANDROID),
          Map.entry("bionic", OperatingSystem.ANDROID),
          Map.entry("freebsd", OperatingSystem.FREEBSD),
          Map.entry("netbsd", OperatingSystem.NETBSD),
          Map.entry("openbsd", OperatingSystem.OPENBSD),
          Map.entry("dragonfly", OperatingSystem.DRAGONFLY),
          Map.entry("dragonflybsd", OperatingSystem.DRAGONFLY),
          Map.entry("sunos", OperatingSystem.SOLARIS),
          Map.entry("solaris", OperatingSystem.SOLARIS),
          Map.entry("illumos", OperatingSystem.SOLARIS));

  private static final List<String> MUSL = List.of("musl", "alpine");

  private final Set<String> words;

  PlatformWords(String path) {
    this.words = new HashSet<>(List.of(path.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
  }

  /** The operating system that the path names, other than Linux. */
  Optional<OperatingSystem> system() {
    return words.stream().sorted().filter(SYSTEMS::containsKey).map(SYSTEMS::get).findFirst();
  }

  /** Whether the path says musl. */
  boolean musl() {
    return MUSL.stream().anyMatch(words::contains);
  }
}
