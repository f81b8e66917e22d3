package dev.lading.imagebuilder.reachability;

import java.util.List;
import java.util.Map;

/**
 * Which classes of Java look for the providers of Java's own services.
 *
 * <p>Of a service that is not listed here, all classes of its package are taken to do so.
 */
final class JavaServices {

  private static final Map<String, List<String>> LOADERS =
      Map.ofEntries(
          // Types such as java.sql.Timestamp are named by many a class that has no database.
          Map.entry("java/sql/Driver", List.of("java/sql/DriverManager")),
          Map.entry("java/lang/System$LoggerFinder", List.of("java/lang/System$Logger")),
          Map.entry(
              "java/nio/file/spi/FileSystemProvider",
              List.of("java/nio/file/FileSystems", "java/nio/file/spi/FileSystemProvider")),
          Map.entry("java/nio/charset/spi/CharsetProvider", List.of("java/nio/charset/Charset")),
          Map.entry("java/nio/file/spi/FileTypeDetector", List.of("java/nio/file/Files")),
          Map.entry(
              "java/net/spi/URLStreamHandlerProvider",
              List.of("java/net/URL", "java/net/URI", "java/net/URLConnection")),
          Map.entry(
              "java/net/spi/InetAddressResolverProvider",
              List.of("java/net/InetAddress", "java/net/InetSocketAddress", "java/net/Socket")));

  private JavaServices() {}

  /** The classes that load the service; none where it is not known. */
  static List<String> loadersOf(String service) {
    return LOADERS.getOrDefault(service, List.of());
  }
}
