package dev.lading.operations.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lading.runtime.Bootstrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes an archive of an image whose base has a java of its own, or one that nothing can run. */
final class SampleArchive {

  private static final String JAVA = "#!/bin/sh\nOWN_JAVA=yes exec '%s' \"$@\"\n";

  private SampleArchive() {}

  static void write(Path archive, boolean javaRuns, String architecture) throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("base.tar.gz", layer(javaRuns, Map.of()));
    parts.put("app.tar.gz", application());
    parts.put(
        "config.json",
        """
        {"os": "linux", "architecture": "%s", "config": {
          "Env": ["PATH=/var/lang/bin:/usr/bin", "HOME=/tmp", "TOOL=/opt/tool/run"],
          "Entrypoint": ["/var/lang/bin/java", "@/var/task/lading.options",
            "dev.lading.runtime.Bootstrap", "%s"]}}
        """
            .formatted(architecture, SampleImage.class.getName())
            .getBytes(UTF_8));
    parts.put(
        "manifest.json",
        """
        [{"Config": "config.json", "RepoTags": ["sample:latest"],
          "Layers": ["base.tar.gz", "app.tar.gz"]}]
        """
            .getBytes(UTF_8));
    Files.createDirectories(archive.getParent());
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        file(tar, part.getKey(), part.getValue(), 0644);
      }
    }
  }

  private static byte[] layer(boolean javaRuns, Map<String, String> more) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = tar(bytes)) {
      byte[] script = javaRuns ? JAVA.formatted(java).getBytes(UTF_8) : new byte[] {0x7f, 'E', 'L'};
      file(tar, "./var/lang/jdk/bin/java", script, 0755);
      link(tar, "./var/lang/bin", "/var/lang/jdk/bin");
      file(tar, "./var/task/old.txt", new byte[0], 0644);
      file(tar, "./opt/tool/old.txt", new byte[0], 0644);
      file(tar, "./etc/passwd", "root".getBytes(UTF_8), 0644);
      for (Map.Entry<String, String> one : more.entrySet()) {
        file(tar, one.getKey(), one.getValue().getBytes(UTF_8), 0644);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] application() throws IOException, URISyntaxException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = tar(bytes)) {
      file(
          tar,
          "var/task/lading.options",
          """
          -XX:MaxRAMPercentage=50
          -XX:SharedArchiveFile=/var/task/lading.jsa
          -Dgreeting=/var/tasks
          -Djava.library.path=/var/task/native:/lib64
          -cp
          /var/task/classes:/var/task/runtime:/var/task/core.jar
          """
              .getBytes(UTF_8),
          0644);
      file(tar, "var/task/.wh.old.txt", new byte[0], 0644);
      file(tar, "opt/tool/.wh..wh..opq", new byte[0], 0644);
      file(tar, "opt/tool/run", new byte[] {1}, 0755);
      folder(tar, place(SampleImage.class), "var/task/classes/");
      folder(tar, place(Bootstrap.class), "var/task/runtime/");
      file(
          tar,
          "var/task/core.jar",
          Files.readAllBytes(place(com.amazonaws.services.lambda.runtime.Context.class)),
          0644);
    }
    return bytes.toByteArray();
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static TarArchiveOutputStream tar(OutputStream bytes) throws IOException {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    return tar;
  }

  /** A folder of classes, or a jar's, as this build or another one has them. */
  private static void folder(TarArchiveOutputStream tar, Path from, String to) throws IOException {
    if (Files.isRegularFile(from)) {
      try (java.nio.file.FileSystem jar = java.nio.file.FileSystems.newFileSystem(from)) {
        folder(tar, jar.getPath("/"), to);
      }
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path one : files) {
      file(tar, to + from.relativize(one), Files.readAllBytes(one), 0644);
    }
  }

  private static void file(TarArchiveOutputStream tar, String name, byte[] bytes, int mode)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    entry.setMode(mode);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream tar, String name, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }
}
