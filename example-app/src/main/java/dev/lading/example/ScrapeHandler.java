package dev.lading.example;

import static dev.lading.annotations.Architecture.X86_64;
import static dev.lading.annotations.HttpMethod.POST;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.Route;
import dev.lading.example.browser.Chromium;
import dev.lading.example.browser.NavigationException;
import dev.lading.example.browser.Page;
import dev.lading.runtime.api.BadRequestException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a page as a person would see it, with its scripts run, in a headless Chromium.
 *
 * <p><strong>Who may call it decides where it can look.</strong> The browser requests whatever
 * address it is given, from inside your network (server-side request forgery). Only HTTP and HTTPS
 * are accepted, and the browser gets none of the function's environment, so none of its
 * credentials. What that does not stop are addresses that only the function reaches: the Runtime
 * API on its loopback interface and, in a VPC, private hosts. Before strangers may call it, let the
 * browser go out through a proxy that allows public addresses only.
 */
@ContainerImage(name = "chromium", arch = X86_64)
@LambdaFunction(memory = 2048, timeout = 120, ephemeralStorage = 1024)
// The first start of a browser may outlast the API; whoever asks again then meets a warm function.
@SuppressWarnings("lading:route-timeout")
public final class ScrapeHandler {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Well below the function's own timeout, so that the caller gets an answer. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The title and text of a page. */
  @Route(method = POST, path = "/api/scrape")
  public Page scrape(@Body ScrapeRequest request) throws IOException, InterruptedException {
    URI address = webAddress(request.url());
    // A new browser each time: no cookies and no cache of one caller are there for the next.
    try (Chromium chromium = Chromium.start(TIMEOUT)) {
      return chromium.load(address);
    } catch (NavigationException e) {
      throw new BadRequestException("url", String.valueOf(e.getMessage()));
    }
  }

  private static URI webAddress(String url) {
    try {
      URI address = URI.create(url);
      if (address.getHost() != null
          && SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Answered like any other text that is not the address of a page.
    }
    throw new BadRequestException("url", "is not an http or https address: " + url);
  }
}
