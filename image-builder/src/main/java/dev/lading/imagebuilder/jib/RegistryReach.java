package dev.lading.imagebuilder.jib;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/**
 * Asks once whether a registry's host answers at all. Jib repeats each failed connection for half a
 * minute, which helps where a network is shaky and only delays where there is none.
 */
final class RegistryReach {

  private static final int HTTPS = 443;
  private static final int PATIENCE_MILLIS = 10_000;

  private RegistryReach() {}

  /**
   * Connects to the registry and hangs up; does nothing where a proxy stands between.
   *
   * @param registry its host name, and its port after a colon where it is not that of HTTPS
   * @throws IOException when nothing answers
   */
  static void require(String registry) throws IOException {
    int colon = registry.lastIndexOf(':');
    String host = colon < 0 ? registry : registry.substring(0, colon);
    int port = colon < 0 ? HTTPS : Integer.parseInt(registry.substring(colon + 1));
    if (behindProxy(host, port)) {
      return;
    }
    InetAddress address = InetAddress.getByName(host);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
    }
  }

  private static boolean behindProxy(String host, int port) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector == null) {
      return false;
    }
    List<Proxy> proxies = selector.select(URI.create("https://" + host + ":" + port));
    return proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}
