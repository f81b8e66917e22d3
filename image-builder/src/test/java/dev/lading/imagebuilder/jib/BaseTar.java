package dev.lading.imagebuilder.jib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes the smallest base image, as {@code docker save} does: one layer with one file. */
final class BaseTar {

  private BaseTar() {}

  static Path write(Path tar, String architecture) throws IOException {
    byte[] layer = tar("etc/base.txt", "the base");
    String config =
        """
        {"architecture":"%s","os":"linux","created":"2026-01-01T00:00:00Z",
         "config":{"Env":["FROM=base"],"Entrypoint":["/lambda-entrypoint.sh"]},
         "rootfs":{"type":"layers","diff_ids":["sha256:%s"]},
         "history":[{"created":"2026-01-01T00:00:00Z","created_by":"test"}]}
        """
            .formatted(architecture, sha256(layer));
    String manifest =
        """
        [{"Config":"config.json","RepoTags":["base:latest"],"Layers":["layer/layer.tar"]}]
        """;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      put(out, "layer/layer.tar", layer);
      put(out, "config.json", config.getBytes(StandardCharsets.UTF_8));
      put(out, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(tar, bytes.toByteArray());
  }

  private static byte[] tar(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      put(out, name, content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream out, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setModTime(0);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
