package dev.lading.example;

import java.util.Objects;

/**
 * Asks for a page.
 *
 * @param url the page's address
 */
public record ScrapeRequest(String url) {

  /** Rejects a request without an address. */
  public ScrapeRequest {
    Objects.requireNonNull(url, "url");
  }
}
