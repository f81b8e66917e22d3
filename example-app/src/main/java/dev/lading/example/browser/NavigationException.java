package dev.lading.example.browser;

import java.io.IOException;

/** Says that a page could not be loaded, for a reason that lies in its address or its server. */
public final class NavigationException extends IOException {

  private static final long serialVersionUID = 1L;

  NavigationException(String message) {
    super(message);
  }
}
