package dev.lading.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Lambda's Runtime API.
 *
 * <p>An {@link IOException} means that the process cannot go on and must end: Lambda then starts a
 * new one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda
 *     runtime API for custom runtimes</a>
 */
final class RuntimeApi {

  /** The status of a reply that says that the answer is too large. */
  static final int TOO_LARGE = 413;

  /** Which invocation a reply is about, and an answer is to. */
  static final String REQUEST_ID = "Lambda-Runtime-Aws-Request-Id";

  private static final String VERSION = "/2018-06-01/runtime/";
  private static final int MALFORMED_LIMIT = 3;

  private final HttpConnection connection;
  private final String hostHeader;
  private final byte[] next;

  /**
   * Creates the client.
   *
   * @param address host and port, as in {@code AWS_LAMBDA_RUNTIME_API}
   * @throws IllegalArgumentException when it is of another form
   */
  RuntimeApi(String address) {
    int colon = address.lastIndexOf(':');
    int port = -1;
    try {
      port = colon < 1 ? -1 : Integer.parseInt(address.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "AWS_LAMBDA_RUNTIME_API is '" + address + "', which is not host:port");
    }
    this.connection = new HttpConnection(address.substring(0, colon), port);
    this.hostHeader = "\r\nHost: " + address + "\r\nUser-Agent: lading\r\n";
    this.next = HttpConnection.head("GET " + VERSION + "invocation/next HTTP/1.1" + hostHeader);
  }

  /** Waits for the next invocation: its event, and a header {@value #REQUEST_ID} that is usable. */
  HttpReply next() throws IOException {
    for (int malformed = 0; malformed < MALFORMED_LIMIT; malformed++) {
      HttpReply reply = connection.send(next, new byte[0]);
      if (reply.status() != 200) {
        throw failed("the next invocation", reply);
      }
      String requestId = reply.header(REQUEST_ID);
      if (requestId != null && isPathSegment(requestId)) {
        return reply;
      }
    }
    throw new IOException(
        "the Runtime API sent " + MALFORMED_LIMIT + " invocations without a usable " + REQUEST_ID);
  }

  /**
   * Tells Lambda that a snapshot may be taken, and waits until the process goes on from one.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Lambda SnapStart</a>
   */
  void awaitRestore() throws IOException {
    String head = "GET " + VERSION + "restore/next HTTP/1.1" + hostHeader;
    HttpReply reply = connection.send(HttpConnection.head(head), new byte[0]);
    if (reply.status() != 200) {
      throw failed("the wait for a snapshot's restore", reply);
    }
  }

  /** Reports that the process cannot go on from a snapshot. */
  void failRestore(ErrorReport report) throws IOException {
    post("restore/error", report.header(), report.body());
  }

  /**
   * Answers an invocation.
   *
   * @return the status of the reply; from 300 on, Lambda does not wait for the answer any more, or
   *     does not like it, and there may be a next invocation
   */
  int respond(String requestId, byte[] response) throws IOException {
    return post("invocation/" + requestId + "/response", "", response);
  }

  /** The answer to an invocation that is yet to be written. */
  ResponseUpload stream(String requestId) {
    String path = "invocation/" + requestId + "/response";
    String head =
        "POST "
            + VERSION
            + path
            + " HTTP/1.1"
            + hostHeader
            + "Content-Type: application/vnd.awslambda.http-integration-response\r\n"
            + "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
            + "Transfer-Encoding: chunked\r\n"
            + "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n";
    return new ResponseUpload(connection, head, path);
  }

  /** Reports that an invocation failed; the status of the reply. */
  int fail(String requestId, ErrorReport report) throws IOException {
    return post("invocation/" + requestId + "/error", report.header(), report.body());
  }

  /** Reports that the process could not start. */
  void failInit(ErrorReport report) throws IOException {
    post("init/error", report.header(), report.body());
  }

  private int post(String path, String header, byte[] body) throws IOException {
    String head =
        "POST "
            + VERSION
            + path
            + " HTTP/1.1"
            + hostHeader
            + "Content-Type: application/json\r\n"
            + header
            + "Content-Length: "
            + body.length
            + "\r\n";
    return checked(path, connection.send(HttpConnection.head(head), body));
  }

  /** The status of a reply that lets the process go on. */
  static int checked(String path, HttpReply reply) throws IOException {
    if (reply.status() >= 500) {
      throw failed(path, reply);
    }
    return reply.status();
  }

  private static IOException failed(String what, HttpReply reply) {
    int length = Math.min(reply.body().length, 500);
    return new IOException(
        "the Runtime API replied to "
            + what
            + " with status "
            + reply.status()
            + " and '"
            + new String(reply.body(), 0, length, StandardCharsets.UTF_8)
            + "'");
  }

  private static boolean isPathSegment(String requestId) {
    for (int i = 0; i < requestId.length(); i++) {
      char c = requestId.charAt(i);
      boolean usable = c > ' ' && c < 0x7f && c != '/' && c != '?' && c != '#' && c != '%';
      if (!usable) {
        return false;
      }
    }
    return !requestId.isEmpty();
  }
}
