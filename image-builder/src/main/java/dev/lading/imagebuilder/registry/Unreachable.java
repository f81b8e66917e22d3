package dev.lading.imagebuilder.registry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Tells why no answer came. */
final class Unreachable {

  private static final int MOST_CAUSES = 8;

  private Unreachable() {}

  static PushException explain(URI uri, IOException failure) {
    String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof UnresolvedAddressException
          || cause instanceof java.net.UnknownHostException) {
        return noNetwork(
            "there is no host " + host + ", or this machine has no network: check the name",
            failure);
      }
      if (cause instanceof SSLException) {
        return new PushException(
            PushProblem.CERTIFICATE,
            host
                + " has no certificate that Java trusts ("
                + cause.getMessage()
                + "). Import it into a trust store and name that with"
                + " -Djavax.net.ssl.trustStore=FILE in MAVEN_OPTS; for a registry of this machine"
                + " that speaks HTTP, say -Dlading.push.insecure=true",
            failure);
      }
      cause = cause.getCause();
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return noNetwork(host + " cannot be reached: nothing answers in time", failure);
    }
    if (failure instanceof HttpTimeoutException) {
      return noNetwork(host + " took a request and did not answer in time", failure);
    }
    if (failure instanceof ConnectException) {
      return noNetwork(host + " refused the connection: nothing listens there", failure);
    }
    return noNetwork(
        "the connection to " + host + " broke again and again (" + failure.getMessage() + ")",
        failure);
  }

  private static PushException noNetwork(String reason, IOException failure) {
    return new PushException(
        PushProblem.NO_NETWORK,
        reason + ". Push again when it can be reached: what has arrived is not sent again",
        failure);
  }
}
