package dev.lading.imagebuilder.natives;

import java.util.Locale;

/** The operating system that a native file was built for. */
public enum OperatingSystem {
  LINUX,
  ANDROID,
  FREEBSD,
  NETBSD,
  OPENBSD,
  DRAGONFLY,
  SOLARIS,
  AIX,
  MACOS,
  WINDOWS,
  /** One that nothing in the file names, but certainly not Linux. */
  OTHER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
