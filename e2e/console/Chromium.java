import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page in a real headless Chromium, driven through the DevTools protocol. */
final class Chromium implements AutoCloseable {

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private int count;

  private Chromium(Process process, Path profile, URI page) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .join();
  }

  static Chromium start(String executable) throws Exception {
    Path profile = Files.createTempDirectory("lading-console");
    Process process =
        new ProcessBuilder(
                executable,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path portFile = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 600 && (!Files.exists(portFile) || Files.size(portFile) == 0); i++) {
      Thread.sleep(50);
    }
    int port = Integer.parseInt(Files.readAllLines(portFile).get(0));
    String pages =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher page =
        Pattern.compile("\"webSocketDebuggerUrl\": \"(ws://[^\"]*/page/[^\"]*)\"").matcher(pages);
    if (!page.find()) {
      throw new IOException("Chromium has no page: " + pages);
    }
    Chromium chromium = new Chromium(process, profile, URI.create(page.group(1)));
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      chromium.send(domain + ".enable", "{}");
    }
    return chromium;
  }

  /** What the page complained of: exceptions, failed requests, refused content. */
  List<String> complaints() {
    return complaints;
  }

  /** The addresses that the page asked for. */
  List<String> requests() {
    return requests;
  }

  void open(String address) throws Exception {
    send("Page.navigate", "{\"url\":" + quote(address) + "}");
  }

  void size(int width, int height, boolean dark) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":%b}"
            .formatted(width, height, width < 600));
    send(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"},"
                .formatted(dark ? "dark" : "light")
            + "{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
  }

  /** What an expression of the page gives, as text. */
  String eval(String expression) throws Exception {
    String answer =
        send(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":"
                + quote("(async () => String(" + expression + "))()")
                + "}");
    if (answer.contains("\"exceptionDetails\"")) {
      throw new IllegalStateException(expression + ": " + answer);
    }
    Matcher value = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(answer);
    return value.find() ? unquote(value.group(1)) : "";
  }

  /** Waits until an expression gives true. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!eval("Boolean(" + expression + ")").equals("true")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "it did not become so: " + expression + "\n" + eval("document.body.innerText"));
      }
      Thread.sleep(50);
    }
  }

  /** Presses a key, such as {@code Tab}, {@code Enter} or {@code e}. */
  void press(String key) throws Exception {
    String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "ArrowUp" -> 38;
          case "ArrowDown" -> 40;
          default -> Character.toUpperCase(key.charAt(0));
        };
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          "{\"type\":%s,\"key\":%s,\"windowsVirtualKeyCode\":%d%s}"
              .formatted(
                  quote(type),
                  quote(key),
                  code,
                  type.equals("keyDown") && !text.isEmpty() ? ",\"text\":" + quote(text) : ""));
    }
  }

  void screenshot(Path file) throws Exception {
    String answer = send("Page.captureScreenshot", "{\"format\":\"png\"}");
    Matcher data = Pattern.compile("\"data\":\"([^\"]*)\"").matcher(answer);
    if (data.find()) {
      Files.write(file, Base64.getDecoder().decode(data.group(1)));
    }
  }

  private String send(String method, String parameters) throws Exception {
    int id = ++count;
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(
            "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
        .join();
    return answer.get(60, TimeUnit.SECONDS);
  }

  static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static String unquote(String json) {
    Matcher escape = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)").matcher(json);
    return escape.replaceAll(
        match ->
            Matcher.quoteReplacement(
                match.group(2) != null
                    ? String.valueOf((char) Integer.parseInt(match.group(2), 16))
                    : switch (match.group(1)) {
                      case "n" -> "\n";
                      case "t" -> "\t";
                      case "r" -> "\r";
                      default -> match.group(1);
                    }));
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    process.waitFor(5, TimeUnit.SECONDS);
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    try (var files = Files.walk(profile)) {
      List<Path> all = new ArrayList<>(files.toList());
      for (int i = all.size() - 1; i >= 0; i--) {
        all.get(i).toFile().delete();
      }
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String text) {
      Matcher id = Pattern.compile("^\\{\"id\":(\\d+)").matcher(text);
      if (id.find()) {
        CompletableFuture<String> answer = answers.remove(Integer.parseInt(id.group(1)));
        if (answer != null) {
          answer.complete(text);
        }
      } else if (text.contains("\"Runtime.exceptionThrown\"")
          || text.contains("\"Log.entryAdded\"")) {
        complaints.add(text);
      } else if (text.contains("\"Network.requestWillBeSent\"")) {
        Matcher url = Pattern.compile("\"request\":\\{\"url\":\"([^\"]*)\"").matcher(text);
        if (url.find()) {
          requests.add(url.group(1));
        }
      }
    }
  }
}
