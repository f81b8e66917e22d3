package dev.lading.example.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * A headless Chromium that lives as long as this object is open.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
public final class Chromium implements AutoCloseable {

  /** How long a page may go on fetching after it has loaded, before it is read as it is. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** The title and the text, cut to what fits into a response of Lambda whatever it consists of. */
  private static final String READ_PAGE =
      """
      ({
        title: String(document.title).slice(0, 1000),
        text: (document.body ? document.body.innerText : '').slice(0, 1000000)
      })
      """;

  private final ChromiumProcess process;
  private final DevTools devTools;

  private Chromium(ChromiumProcess process, DevTools devTools) {
    this.process = process;
    this.devTools = devTools;
  }

  /**
   * Starts the browser.
   *
   * @param timeout how long it may take to start and to load all that it is asked for
   */
  public static Chromium start(Duration timeout) throws IOException, InterruptedException {
    Deadline deadline = Deadline.in(timeout);
    ChromiumProcess process = ChromiumProcess.start(ChromiumExecutable.find());
    try {
      return new Chromium(process, DevTools.connect(process.endpoint(deadline), deadline));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /**
   * Loads a page and runs its scripts.
   *
   * @throws NavigationException when there is no such page
   */
  public Page load(URI address) throws IOException, InterruptedException {
    devTools.call("Browser.setDownloadBehavior", parameters("behavior", "deny"));
    DevTools.Session page = openPage();
    page.call("Page.enable", parameters());
    page.call("Page.setLifecycleEventsEnabled", parameters().put("enabled", true));
    navigate(page, address);
    return read(page);
  }

  private DevTools.Session openPage() throws IOException, InterruptedException {
    JsonNode target = devTools.call("Target.createTarget", parameters("url", "about:blank"));
    JsonNode attachment =
        devTools.call(
            "Target.attachToTarget",
            parameters("targetId", target.path("targetId").asText()).put("flatten", true));
    return devTools.session(attachment.path("sessionId").asText());
  }

  private void navigate(DevTools.Session page, URI address)
      throws IOException, InterruptedException {
    JsonNode blank = page.call("Page.getFrameTree", parameters()).path("frameTree").path("frame");
    String frame = blank.path("id").asText();
    String before = blank.path("loaderId").asText();
    JsonNode navigation = page.call("Page.navigate", parameters("url", address.toString()));
    if (navigation.has("errorText")) {
      throw new NavigationException(
          "cannot be loaded (" + navigation.path("errorText").asText() + "): " + address);
    }
    if (!page.awaitLifecycle("load", frame, before, devTools.deadline())) {
      throw new NavigationException("did not load in time: " + address);
    }
    page.awaitLifecycle("networkIdle", frame, before, devTools.deadline().orAfter(SETTLING));
  }

  private static Page read(DevTools.Session page) throws IOException, InterruptedException {
    ObjectNode expression = parameters("expression", READ_PAGE).put("returnByValue", true);
    JsonNode evaluation = page.call("Runtime.evaluate", expression);
    if (evaluation.has("exceptionDetails")) {
      throw new NavigationException(
          "cannot be read: " + evaluation.path("exceptionDetails").path("text").asText());
    }
    JsonNode value = evaluation.path("result").path("value");
    return new Page(value.path("title").asText(), value.path("text").asText());
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode parameters(String name, String value) {
    return parameters().put(name, value);
  }

  /** Ends the browser with all its processes, whatever state it is in. */
  @Override
  public void close() throws IOException {
    try (process) {
      devTools.close();
    }
  }
}
