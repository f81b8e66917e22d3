package dev.lading.imagebuilder.report;

import java.util.Locale;

/** Writes sizes for people: {@code 64.3 MB}, with a million bytes to the megabyte. */
public final class ByteCount {

  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;
  private static final long GIGA = 1_000_000_000;

  private ByteCount() {}

  /** The size with one decimal and its unit. */
  public static String format(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    // What rounds up to a thousand of a unit is one of the next.
    if (bytes < MEGA - KILO / 20) {
      return tenths(bytes, KILO) + " kB";
    }
    if (bytes < GIGA - MEGA / 20) {
      return tenths(bytes, MEGA) + " MB";
    }
    return tenths(bytes, GIGA) + " GB";
  }

  private static String tenths(long bytes, long unit) {
    return String.format(Locale.ROOT, "%.1f", (double) bytes / unit);
  }
}
