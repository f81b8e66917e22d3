import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens a report in Chromium, wide and narrow, light and dark, and prints what it sees, one {@code
 * name=value} a line: {@code java ReportInBrowser.java CHROMIUM REPORT.html [SCREENSHOT-PREFIX]}.
 */
final class ReportInBrowser implements WebSocket.Listener {

  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private final StringBuilder incoming = new StringBuilder();
  private WebSocket socket;
  private int last;

  public static void main(String[] arguments) throws Exception {
    Path page = Path.of(arguments[1]).toAbsolutePath();
    Path profile = Files.createTempDirectory("report-in-browser");
    Process chromium =
        new ProcessBuilder(
                arguments[0], "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    try {
      new ReportInBrowser().look(port(profile, chromium), page, arguments.length > 2 ? arguments[2] : null);
    } finally {
      chromium.destroy();
      if (!chromium.waitFor(5, TimeUnit.SECONDS)) {
        chromium.destroyForcibly().waitFor();
      }
    }
  }

  private static int port(Path profile, Process chromium) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int wait = 0; wait < 300 && chromium.isAlive(); wait++) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Integer.parseInt(Files.readString(file).lines().findFirst().orElseThrow());
      }
      Thread.sleep(100);
    }
    throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("log")));
  }

  private void look(int port, Path page, String screenshots) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest create =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String tab = http.send(create, HttpResponse.BodyHandlers.ofString()).body();
    Matcher address = Pattern.compile("\"webSocketDebuggerUrl\": \"([^\"]+)\"").matcher(tab);
    if (!address.find()) {
      throw new IOException(tab);
    }
    socket = http.newWebSocketBuilder().buildAsync(URI.create(address.group(1)), this).get(20, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", "{}");
    }
    call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
    waitUntil("document.readyState === 'complete' && location.protocol === 'file:'");
    System.out.println("title=" + text("document.title"));
    for (int width : new int[] {1280, 390}) {
      for (String scheme : List.of("light", "dark")) {
        size(width, scheme);
        System.out.println("overflow-" + width + "-" + scheme + "=" + text("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        System.out.println("background-" + width + "-" + scheme + "=" + text("getComputedStyle(document.body).backgroundColor"));
        if (screenshots != null) {
          screenshot(Path.of(screenshots + "-" + width + "-" + scheme + ".png"));
        }
      }
    }
    size(1280, "light");
    keyboard();
    System.out.println("carried=" + text("[...document.querySelectorAll('article .fields .size:first-child dd')].map(each => each.textContent).join(',')"));
    System.out.println("problems=" + String.join(" | ", problems));
    System.out.println("other-requests=" + requests.stream().filter(url -> !url.equals(page.toUri().toString())).toList());
    socket.abort();
  }

  /** Focuses the first tile of the first image that has two, and goes one to the right. */
  private void keyboard() throws Exception {
    text("(window.hold = [...document.querySelectorAll('.hold.wide')].find(each => each.querySelectorAll('.tile').length > 1), hold.querySelector('.tile').focus(), '')");
    System.out.println("tab-stops=" + text("String(hold.querySelectorAll('.tile[tabindex=\"0\"]').length)"));
    call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":\"ArrowRight\",\"code\":\"ArrowRight\"}");
    System.out.println("focused=" + text("String([...hold.querySelectorAll('.tile')].indexOf(document.activeElement))"));
    System.out.println("readout=" + text("String(hold.parentElement.querySelector('.readout').textContent === document.activeElement.getAttribute('aria-label'))"));
  }

  private void size(int width, String scheme) throws Exception {
    call("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false}");
    call("Emulation.setEmulatedMedia", "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
  }

  private void screenshot(Path file) throws Exception {
    String answer = call("Page.captureScreenshot", "{\"captureBeyondViewport\":true}");
    Matcher content = Pattern.compile("\"data\":\"([^\"]+)\"").matcher(answer);
    if (content.find()) {
      Files.write(file, java.util.Base64.getDecoder().decode(content.group(1)));
    }
  }

  private void waitUntil(String condition) throws Exception {
    for (int wait = 0; wait < 100; wait++) {
      if (text("String(" + condition + ")").equals("true")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("the page was not loaded");
  }

  private String text(String expression) throws Exception {
    String escaped = expression.replace("\\", "\\\\").replace("\"", "\\\"");
    String answer = call("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":\"" + escaped + "\"}");
    Matcher value = Pattern.compile("\"value\":(\"((?:[^\"\\\\]|\\\\.)*)\"|-?[0-9.]+)").matcher(answer);
    if (!value.find()) {
      throw new IOException(expression + ": " + answer);
    }
    return value.group(2) == null ? value.group(1) : value.group(2);
  }

  private String call(String method, String parameters) throws Exception {
    int id = ++last;
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true);
    return answer.get(30, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
    incoming.append(data);
    if (end) {
      take(incoming.toString());
      incoming.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(String message) {
    Matcher id = Pattern.compile("^\\{\"id\":(\\d+)").matcher(message);
    if (id.find()) {
      answers.remove(Integer.parseInt(id.group(1))).complete(message);
    } else if (message.startsWith("{\"method\":\"Runtime.exceptionThrown\"") || message.startsWith("{\"method\":\"Log.entryAdded\"") || message.startsWith("{\"method\":\"Runtime.consoleAPICalled\"")) {
      problems.add(message);
    } else if (message.startsWith("{\"method\":\"Network.requestWillBeSent\"")) {
      Matcher url = Pattern.compile("\"documentURL\":\"[^\"]*\",\"request\":\\{\"url\":\"([^\"]+)\"").matcher(message);
      requests.add(url.find() ? url.group(1) : message);
    }
  }
}
