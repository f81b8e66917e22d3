package dev.lading.imagebuilder.testing;

import dev.lading.model.Architecture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A base image, as {@code docker save} writes it, that has what AWS's has as far as proofs go: a C
 * and a C++ library with versions up to a newest one, a Java, and the file that names the system.
 */
public final class TestBase {

  private static final String LINK = "-> ";

  private final Architecture architecture;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Integer> modes = new LinkedHashMap<>();
  private final List<String> environment = new ArrayList<>(List.of("FROM=base"));
  private final List<Map<String, byte[]>> layersAbove = new ArrayList<>();

  /** A base like Amazon Linux 2023's, with Java 17. */
  public TestBase(Architecture architecture) {
    this.architecture = architecture;
    file("etc/base.txt", "the base");
    file("etc/os-release", "NAME=\"Amazon Linux\"\nPRETTY_NAME=\"Amazon Linux 2023\"\n");
    glibc(34);
    file("usr/lib64/libstdc++.so.6.0.29", cpp(29));
    file("usr/lib64/libstdc++.so.6", LINK + "libstdc++.so.6.0.29");
    file("usr/lib64/libgcc_s.so.1", library("libgcc_s.so.1", versions("GCC_", 3, 13)));
    file("lib64", LINK + "usr/lib64");
    java(17);
  }

  public TestBase file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestBase file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  public TestBase mode(String path, int mode) {
    modes.put(path, mode);
    return this;
  }

  public TestBase without(String path) {
    files.remove(path);
    return this;
  }

  public TestBase variable(String name, String value) {
    environment.add(name + "=" + value);
    return this;
  }

  /** Replaces the C library by one whose newest version is 2.MINOR. */
  public TestBase glibc(int minor) {
    List<String> versions = new ArrayList<>(versions("GLIBC_2.", 0, minor));
    versions.addAll(List.of("GLIBC_2.2.5", "GLIBC_2.3.2", "GLIBC_2.3.3", "GLIBC_2.3.4"));
    for (String name :
        List.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "librt.so.1",
            "libpthread.so.0",
            "ld-linux-x86-64.so.2",
            "ld-linux-aarch64.so.1")) {
      file("usr/lib64/" + name, library(name, versions));
    }
    return this;
  }

  /** Puts a Java where AWS's bases have it. */
  public TestBase java(int release) {
    file("var/lang/bin/java", library("java", List.of()));
    mode("var/lang/bin/java", 0755);
    file("var/lang/lib/server/libjvm.so", library("libjvm.so", List.of()));
    file("var/lang/lib/server/classes.jsa", "archive");
    return file("var/lang/release", "JAVA_VERSION=\"" + release + ".0.1\"\n");
  }

  /** One more layer on top; a name with {@code .wh.} before it takes a file away. */
  public TestBase layer(Map<String, byte[]> above) {
    layersAbove.add(above);
    return this;
  }

  /** A library of the base's machine with versions. */
  public byte[] library(String soname, List<String> versions) {
    return new Elf(machine()).soname(soname).defines(versions.toArray(String[]::new)).bytes();
  }

  public int machine() {
    return architecture == Architecture.ARM64 ? Binaries.AARCH64 : Binaries.X86_64;
  }

  private byte[] cpp(int newest) {
    List<String> versions = new ArrayList<>(List.of("GLIBCXX_3.4"));
    versions.addAll(versions("GLIBCXX_3.4.", 1, newest));
    versions.add("CXXABI_1.3");
    versions.addAll(versions("CXXABI_1.3.", 1, 13));
    return library("libstdc++.so.6", versions);
  }

  private static List<String> versions(String start, int first, int last) {
    List<String> versions = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      versions.add(start + number);
      if (start.startsWith("GCC")) {
        versions.add(start + number + ".0");
        versions.add(start + number + ".0.0");
      }
    }
    if (start.startsWith("GCC")) {
      versions.addAll(
          List.of("GCC_3.3", "GCC_3.4", "GCC_4.2.0", "GCC_4.3.0", "GCC_4.5.0", "GCC_4.7.0"));
    }
    return versions;
  }

  /** Writes the base as a tar file. */
  public Path write(Path tar) throws IOException {
    List<byte[]> layers = new ArrayList<>(List.of(tar(files)));
    for (Map<String, byte[]> above : layersAbove) {
      layers.add(tar(above));
    }
    String diffIds =
        String.join("\",\"", layers.stream().map(layer -> "sha256:" + sha256(layer)).toList());
    String config =
        """
        {"architecture":"%s","os":"linux","created":"2026-01-01T00:00:00Z",
         "config":{"Env":["%s"],"Entrypoint":["/lambda-entrypoint.sh"]},
         "rootfs":{"type":"layers","diff_ids":["%s"]}}
        """
            .formatted(architecture.platformName(), String.join("\",\"", environment), diffIds);
    List<String> names = new ArrayList<>();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (byte[] layer : layers) {
      names.add(names.size() + "/layer.tar");
      parts.put(names.get(names.size() - 1), layer);
    }
    parts.put("config.json", config.getBytes(StandardCharsets.UTF_8));
    String manifest =
        "[{\"Config\":\"config.json\",\"RepoTags\":[\"base:latest\"],\"Layers\":[\"%s\"]}]"
            .formatted(String.join("\",\"", names));
    parts.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    return Files.write(tar, tar(parts));
  }

  private byte[] tar(Map<String, byte[]> contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
        boolean link = text.startsWith(LINK);
        TarArchiveEntry entry =
            link
                ? new TarArchiveEntry(file.getKey(), TarArchiveEntry.LF_SYMLINK)
                : new TarArchiveEntry(file.getKey());
        if (link) {
          entry.setLinkName(text.substring(LINK.length()));
        } else {
          entry.setSize(file.getValue().length);
        }
        entry.setMode(modes.getOrDefault(file.getKey(), 0644));
        entry.setModTime(0);
        out.putArchiveEntry(entry);
        if (!link) {
          out.write(file.getValue());
        }
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
