package dev.lading.local.server;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the names by which this machine calls itself. */
public final class LoopbackHost {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private LoopbackHost() {}

  /** Whether a request's {@code Host} is such a name, with or without a port. */
  public static boolean matches(@Nullable String host) {
    return host != null && LOOPBACK.matcher(host).matches();
  }
}
