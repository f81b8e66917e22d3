package dev.lading.imagebuilder.catalogue;

import dev.lading.model.DependencyCoordinates;
import dev.lading.model.Image;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The catalogue. Each entry is proven by a test that loads the library of a real jar in a fresh
 * JVM; one that a test does not prove does not belong here.
 */
public final class KnownLibraries {

  /** The folder of natives in an image, which is first on its library path. */
  public static final String FOLDER = Image.WORKING_DIRECTORY + "/native";

  private static final List<KnownLibrary> ALL =
      List.of(
          entry(
              "org.duckdb:duckdb_jdbc",
              "org.duckdb.DuckDBNative",
              "(libduckdb_java\\.so)_linux_(?:amd64|arm64)"),
          entry(
              "org.xerial:sqlite-jdbc",
              "org.sqlite.SQLiteJDBCLoader",
              "org/sqlite/native/Linux/[^/]+/(libsqlitejdbc\\.so)"),
          entry(
              "com.github.luben:zstd-jni",
              "com.github.luben.zstd.util.Native",
              "linux/[^/]+/(libzstd-jni-[^/]+\\.so)"),
          entry(
              "org.xerial.snappy:snappy-java",
              "org.xerial.snappy.SnappyLoader",
              "org/xerial/snappy/native/Linux/[^/]+/(libsnappyjava\\.so)",
              "-Dorg.xerial.snappy.lib.path=" + FOLDER,
              "-Dorg.xerial.snappy.lib.name=libsnappyjava.so"),
          entry(
              "net.java.dev.jna:jna",
              "com.sun.jna.Native",
              "com/sun/jna/linux-[^/]+/(libjnidispatch\\.so)",
              "-Djna.boot.library.path=" + FOLDER,
              "-Djna.nounpack=true"),
          entry(
                  "org.lance:lance-core",
                  "org.lance.JniLoader",
                  "nativelib/linux-[^/]+/(liblance_jni\\.so)")
              .withStandIn("io.questdb.jar.jni.JarJniLoader"));

  private KnownLibraries() {}

  /** The entry of a library. */
  public static Optional<KnownLibrary> find(DependencyCoordinates coordinates) {
    return ALL.stream().filter(library -> library.coordinates().equals(coordinates)).findFirst();
  }

  private static KnownLibrary entry(
      String coordinates, String loader, String natives, String... options) {
    return new KnownLibrary(
        DependencyCoordinates.parse(coordinates),
        loader,
        Pattern.compile(natives),
        List.of(options),
        List.of());
  }
}
