package dev.lading.imagebuilder;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands before a server without TLS, and hangs up on clients that begin with TLS, as registries
 * do. The JDK's own server waits for more from them, since JDK 25.
 */
final class PlainDoor implements Closeable {

  private static final int TLS_HANDSHAKE = 0x16;

  private final InetSocketAddress server;
  private final ServerSocket door;

  PlainDoor(InetSocketAddress server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "plain-door");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        start(() -> let(client));
      } catch (IOException e) {
        // Closed, and so at an end.
        return;
      }
    }
  }

  private void let(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      int first = in.read();
      if (first < 0 || first == TLS_HANDSHAKE) {
        return;
      }
      try (Socket inside = new Socket(server.getAddress(), server.getPort())) {
        inside.getOutputStream().write(first);
        start(() -> pass(inside, client));
        in.transferTo(inside.getOutputStream());
      }
    } catch (IOException e) {
      // Whoever waits for an answer sees that there is none.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
