import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Serves one folder's HTML page on loopback: {@code java Pages.java PORT FOLDER SECONDS}. */
final class Pages {

  private Pages() {}

  public static void main(String[] arguments) throws Exception {
    byte[] page = Files.readAllBytes(Path.of(arguments[1], "index.html"));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
            0);
    server.createContext(
        "/index.html",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    TimeUnit.SECONDS.sleep(Long.parseLong(arguments[2]));
    Runtime.getRuntime().halt(0);
  }
}
