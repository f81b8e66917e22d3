import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Lists every machine-code file under {@code /var/task} of an image archive, inside jars too, one line each: {@code
 * linux-arm64 var/task/lib/x.jar!/native/x.so}. It reads headers and shares no code with the image builder.
 */
final class ArchiveNatives {

  private ArchiveNatives() {}

  public static void main(String[] arguments) throws IOException {
    try (InputStream archive = Files.newInputStream(Path.of(arguments[0]))) {
      tar(archive, "");
    }
  }

  private static void tar(InputStream in, String prefix) throws IOException {
    byte[] header = new byte[512];
    String longName = null;
    while (in.readNBytes(header, 0, 512) == 512 && header[0] != 0) {
      long size = Long.parseLong(text(header, 124, 12).trim(), 8);
      char type = (char) header[156];
      String path = text(header, 0, 100);
      String folder = text(header, 345, 155);
      String name = longName != null ? longName : folder.isEmpty() ? path : folder + "/" + path;
      byte[] content = in.readNBytes(Math.toIntExact(size));
      in.skipNBytes((512 - size % 512) % 512);
      longName = null;
      if (type == 'L') {
        longName = text(content, 0, content.length);
      } else if (type == 'x') {
        String pax = new String(content, java.nio.charset.StandardCharsets.UTF_8);
        int at = pax.indexOf("path=");
        longName = at < 0 ? null : pax.substring(at + 5, pax.indexOf('\n', at));
      } else if (type == '0' || type == 0) {
        file(prefix + name, content);
      }
    }
  }

  private static void file(String name, byte[] content) throws IOException {
    if (name.endsWith(".tar.gz") || (name.matches(".*[0-9a-f]{64}") && content.length > 2)) {
      if ((content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b) {
        tar(new GZIPInputStream(new ByteArrayInputStream(content)), "");
      }
      return;
    }
    if (!name.contains("var/task")) {
      return;
    }
    if (name.endsWith(".jar")) {
      ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(content));
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        report(name + "!/" + entry.getName(), jar.readNBytes(64));
      }
    } else {
      report(name, content);
    }
  }

  private static void report(String name, byte[] head) {
    if (head.length < 20) {
      return;
    }
    int magic =
        (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
    String platform = null;
    if (magic == 0x7f454c46) {
      int machine = (head[18] & 0xff) | (head[19] & 0xff) << 8;
      platform = machine == 183 ? "linux-arm64" : machine == 62 ? "linux-amd64" : "elf-" + machine;
    } else if (magic == 0xfeedface || magic == 0xfeedfacf || magic == 0xcefaedfe || magic == 0xcffaedfe) {
      platform = "macos";
    } else if (magic == 0xcafebabe && !name.endsWith(".class")) {
      platform = "macos-fat";
    } else if (head[0] == 'M' && head[1] == 'Z') {
      platform = "windows";
    }
    if (platform != null) {
      System.out.println(platform + " " + name);
    }
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, java.nio.charset.StandardCharsets.UTF_8);
  }
}
