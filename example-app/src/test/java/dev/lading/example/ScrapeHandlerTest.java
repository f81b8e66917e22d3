package dev.lading.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.lading.example.browser.ChromiumExecutable;
import dev.lading.runtime.api.BadRequestException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeHandlerTest {

  private final ScrapeHandler handler = new ScrapeHandler();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "chrome://version",
        "data:text/html,hello",
        "javascript:alert(1)",
        "view-source:http://example.com",
        "/relative",
        "http:no-host",
        "http://a b",
        ""
      })
  void refusesWhatIsNotOnTheWeb(String url) {
    assertThatThrownBy(() -> handler.scrape(new ScrapeRequest(url)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("not an http or https address");
  }

  /** With a real browser, on pages from loopback. */
  @Nested
  class InChromium {

    private static final Map<String, String> PAGES =
        Map.of(
            "/script",
            """
            <!doctype html><title>before</title><p id="p">no script ran</p>
            <script>
              document.title = 'made by script';
              document.getElementById('p').textContent = 'six times seven is ' + 6 * 7;
            </script>
            """,
            "/fetching",
            """
            <!doctype html><title>fetching</title><p id="p">not yet</p>
            <script>
              onload = async () => {
                document.getElementById('p').textContent = await (await fetch('/late')).text();
              };
            </script>
            """,
            "/late",
            "fetched after the page had loaded",
            "/moved",
            "<!doctype html><script>location.replace('/script')</script>",
            "/framed",
            "<!doctype html><title>outer</title><p>around</p><iframe src='/script'></iframe>");

    private HttpServer server;

    /**
     * Skipped tests are easily overlooked, so they say it aloud; where they must run, they fail.
     */
    @BeforeAll
    static void requireChromium() {
      try {
        ChromiumExecutable.find();
      } catch (IllegalStateException e) {
        if ("required".equals(System.getProperty("lading.example.chromium"))) {
          throw e;
        }
        String message = "The tests in Chromium did not run: " + e.getMessage();
        System.out.println(message);
        Assumptions.abort(message);
      }
    }

    @BeforeEach
    void startServer() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] page =
                PAGES
                    .getOrDefault(exchange.getRequestURI().getPath(), "nothing here")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().put("content-type", List.of("text/html; charset=utf-8"));
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(page);
            }
          });
      server.start();
    }

    @AfterEach
    void stopServer() {
      server.stop(0);
    }

    @Test
    void readsWhatAScriptHasMade() throws Exception {
      var page = handler.scrape(new ScrapeRequest(url("/script")));

      assertThat(page.title()).isEqualTo("made by script");
      assertThat(page.text()).isEqualTo("six times seven is 42");
    }

    @Test
    void waitsForWhatAPageFetches() throws Exception {
      assertThat(handler.scrape(new ScrapeRequest(url("/fetching"))).text())
          .isEqualTo("fetched after the page had loaded");
    }

    @Test
    void followsAPageThatMoves() throws Exception {
      assertThat(handler.scrape(new ScrapeRequest(url("/moved"))).title())
          .isEqualTo("made by script");
    }

    @Test
    void readsThePageAndNotItsFrames() throws Exception {
      assertThat(handler.scrape(new ScrapeRequest(url("/framed"))).text()).isEqualTo("around");
    }

    @Test
    void saysWhichPageCannotBeLoaded() {
      String url = url("/gone");
      server.stop(0);

      assertThatThrownBy(() -> handler.scrape(new ScrapeRequest(url)))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("ERR_CONNECTION_REFUSED")
          .hasMessageContaining(url);
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
      handler.scrape(new ScrapeRequest(url("/script")));

      // The handler waits until they have ended; the system may still be collecting them.
      for (int i = 0; i < 100 && !descendants().isEmpty(); i++) {
        Thread.sleep(50);
      }
      assertThat(descendants()).isEmpty();
    }

    private static List<ProcessHandle> descendants() {
      return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    }

    private String url(String path) {
      return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
  }
}
