package dev.lading.imagebuilder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A registry on loopback, without TLS, that refuses every image in the same way. */
final class AnsweringRegistry implements AutoCloseable {

  private final ServerSocket socket;
  private final String refusal;

  AnsweringRegistry(int status, String code) throws IOException {
    String body = "{\"errors\":[{\"code\":\"%s\",\"message\":\"no\"}]}".formatted(code);
    this.refusal = response(status, body);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "registry");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException e) {
        // The client hung up, or the registry was closed.
      }
    }
  }

  /** Whoever greets with TLS is hung up on, so that the client tries again without. */
  private void answer(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    int first = lines.read();
    if (first != 'G' && first != 'H') {
      return;
    }
    String request = lines.readLine();
    String line = request;
    while (line != null && !line.isEmpty()) {
      line = lines.readLine();
    }
    boolean ping = String.valueOf(request).contains(" /v2/ ");
    String answer = ping ? response(200, "{}") : refusal;
    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String response(int status, String body) {
    return "HTTP/1.1 %d x\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, body.length(), body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
