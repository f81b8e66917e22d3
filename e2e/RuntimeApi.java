import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API on loopback, for one function and a list of events.
 *
 * <p>{@code java RuntimeApi.java PORT SECONDS EVENT.json...} hands the events out in order and prints
 * one line for each outcome: {@code RESPONSE body}, {@code ERROR body} or {@code INIT-ERROR body}. It
 * exits with 0 when every event was answered, 1 when one failed, 2 when the time ran out.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda
 *     runtime API</a>
 */
final class RuntimeApi {

  private static final String PREFIX = "/2018-06-01/runtime/";

  private final List<Path> events;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final CountDownLatch outstanding;

  private RuntimeApi(List<Path> events) {
    this.events = events;
    this.outstanding = new CountDownLatch(events.size());
  }

  public static void main(String[] arguments) throws Exception {
    List<Path> events = Arrays.stream(arguments).skip(2).map(Path::of).toList();
    RuntimeApi api = new RuntimeApi(events);
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    HttpServer server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(PREFIX, api::handle);
    server.start();
    boolean answered = api.outstanding.await(Long.parseLong(arguments[1]), TimeUnit.SECONDS);
    if (!answered) {
      System.out.println("TIMEOUT");
    }
    System.out.flush();
    Runtime.getRuntime().halt(!answered ? 2 : api.failures.get() > 0 ? 1 : 0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
    if (path.equals("invocation/next")) {
      hand(exchange);
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean init = path.equals("init/error");
    boolean response = path.endsWith("/response");
    System.out.println((init ? "INIT-ERROR " : response ? "RESPONSE " : "ERROR ") + oneLine(body));
    answer(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
    if (!response) {
      failures.incrementAndGet();
    }
    do {
      outstanding.countDown();
    } while (init && outstanding.getCount() > 0);
  }

  /** In a streamed response, a record separator stands for the eight zeros after the metadata. */
  private static String oneLine(String body) {
    int zeros = body.indexOf("\0".repeat(8));
    return zeros < 0
        ? body
        : body.substring(0, zeros) + "\u001e" + body.substring(zeros + 8).replace("\\", "\\\\").replace("\n", "\\n");
  }

  private void hand(HttpExchange exchange) throws IOException {
    int number = next.getAndIncrement();
    if (number >= events.size()) {
      // Lambda freezes an idle function inside this call; it ends with the process.
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "e2e-" + number);
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(2)));
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:eu-west-2:123456789012:function:e2e");
    answer(exchange, 200, Files.readAllBytes(events.get(number)));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
