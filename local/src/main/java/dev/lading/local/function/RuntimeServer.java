package dev.lading.local.function;

import dev.lading.local.server.LoopbackHost;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on loopback for the requests of one runtime, on a port of its own. */
final class RuntimeServer implements AutoCloseable {

  /** Handles one request after the other of a connection. */
  @FunctionalInterface
  interface Handler {
    void handle(RuntimeExchange exchange) throws IOException, InterruptedException;
  }

  private final String name;
  private final ServerSocket server;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  RuntimeServer(String name) throws IOException {
    this.name = name;
    this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  }

  /** The host and the port, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  String authority() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  void serve(Handler handler) {
    start(() -> accept(handler));
  }

  private void accept(Handler handler) {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        start(() -> converse(connection, handler));
      } catch (IOException e) {
        // It is closed, or the connection was gone before it was there.
      }
    }
  }

  private void converse(Socket connection, Handler handler) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      while (!server.isClosed()) {
        RuntimeExchange exchange = RuntimeExchange.read(in, connection.getOutputStream());
        if (LoopbackHost.matches(exchange.header("Host"))) {
          handler.handle(exchange);
        } else {
          exchange.reply(421, "{}".getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      // The runtime has ended or closed the connection; whoever waits for it learns of its end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** Ends all connections, those in use included. */
  @Override
  public void close() {
    closeQuietly(server);
    connections.forEach(RuntimeServer::closeQuietly);
    threads.forEach(Thread::interrupt);
  }

  private static void closeQuietly(java.io.Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // It is of no use any more, closed or not.
    }
  }
}
