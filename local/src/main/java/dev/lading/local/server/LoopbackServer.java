package dev.lading.local.server;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server that only this machine reaches.
 *
 * <p>It listens on loopback, and it refuses requests that call it by a name that is not a loopback
 * name: a page whose host name is made to point at 127.0.0.1 (DNS rebinding) gets nothing.
 */
public final class LoopbackServer implements AutoCloseable {

  static {
    // The JDK's server sends head and body in two packets. With Nagle's algorithm on, which is its
    // default, the second one waits for the client's delayed acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Opens a port, which answers only once a handler is {@linkplain #serve set}.
   *
   * @param name of its threads
   * @param port 0 for any free port
   * @throws IOException when the port is taken
   */
  public static LoopbackServer open(String name, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    AtomicInteger count = new AtomicInteger();
    ExecutorService threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    return new LoopbackServer(server, threads);
  }

  /** Starts to answer with a handler. */
  public void serve(HttpHandler handler) {
    server.createContext("/", new GuardedHandler(handler));
    server.start();
  }

  /** The host and the port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /** The address. */
  public URI address() {
    return URI.create("http://" + authority());
  }

  /** Ends all connections, those in use included. */
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
