package dev.lading.mavenplugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A base image for arm64 with a Java and nothing else, as {@code docker save} writes it. */
final class SmallBase {

  private SmallBase() {}

  /**
   * Writes the base.
   *
   * @param java the Java's release, such as 17
   */
  static Path write(Path tar, int java) throws IOException {
    Files.createDirectories(tar.getParent());
    byte[] layer =
        tar(
            Map.of(
                "var/lang/bin/java", "#!/bin/sh",
                "var/lang/release", "JAVA_VERSION=\"" + java + ".0.1\"\n",
                "etc/os-release", "PRETTY_NAME=\"Small Linux 1\"\n"));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "manifest.json",
        bytes("[{\"Config\":\"config.json\",\"RepoTags\":null,\"Layers\":[\"layer.tar\"]}]"));
    parts.put(
        "config.json",
        bytes(
            "{\"architecture\":\"arm64\",\"os\":\"linux\",\"config\":{},\"rootfs\":"
                + "{\"type\":\"layers\",\"diff_ids\":[\"sha256:"
                + sha256(layer)
                + "\"]}}"));
    parts.put("layer.tar", layer);
    return Files.write(tar, archive(parts));
  }

  private static byte[] tar(Map<String, String> texts) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, bytes(text)));
    return archive(files);
  }

  private static byte[] archive(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        entry.setMode(0755);
        entry.setModTime(0);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
