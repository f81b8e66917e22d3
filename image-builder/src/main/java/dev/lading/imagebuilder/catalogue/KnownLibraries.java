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
              "at.yawk.lz4:lz4-java",
              "net.jpountz.util.Native",
              "net/jpountz/util/linux/[^/]+/(liblz4-java\\.so)"),
          entry(
              "software.amazon.awssdk.crt:aws-crt",
              "software.amazon.awssdk.crt.CRT",
              "linux/[^/]+/glibc/(libaws-crt-jni\\.so)"),
          entry(
              "org.conscrypt:conscrypt-openjdk-uber",
              "org.conscrypt.NativeLibraryLoader",
              "META-INF/native/(libconscrypt_openjdk_jni-linux-[^/]+\\.so)"),
          entry(
              "com.microsoft.onnxruntime:onnxruntime",
              "ai.onnxruntime.OnnxRuntime",
              "ai/onnxruntime/native/linux-[^/]+/(libonnxruntime(?:4j_jni)?\\.so)"),
          entry(
              "org.rocksdb:rocksdbjni",
              "org.rocksdb.NativeLibraryLoader",
              "(librocksdbjni-linux(?:64|-aarch64)\\.so)"),
          entry(
              "io.netty:netty-transport-native-epoll",
              KnownLibrary.ELSEWHERE,
              "META-INF/native/(libnetty_transport_native_epoll_(?:x86_64|aarch_64)\\.so)"),
          entry(
              "io.netty:netty-tcnative-boringssl-static",
              KnownLibrary.ELSEWHERE,
              "META-INF/native/(libnetty_tcnative_linux_(?:x86_64|aarch_64)\\.so)"),
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
