package dev.lading.imagebuilder.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes a layer's tar file: folders before what they hold, all of one time, and nothing of the
 * machine that writes it.
 */
final class TarLayer {

  /** The time of all files: one second after the epoch, as some tools take the epoch for "none". */
  private static final long FILE_TIME_MILLIS = 1000;

  private static final int BUFFER = 1 << 16;
  private static final int FOLDER_MODE = 040755;
  private static final int FILE_MODE = 0100000;

  private final TarArchiveOutputStream out;
  private final LongConsumer done;
  private final Set<String> folders = new HashSet<>();

  private TarLayer(TarArchiveOutputStream out, LongConsumer done) {
    this.out = out;
    this.done = done;
  }

  /**
   * Writes the whole tar file and closes it.
   *
   * @param done is told how many bytes more of the files are written
   */
  static void write(List<LayerFile> files, OutputStream target, LongConsumer done)
      throws IOException {
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(target, StandardCharsets.UTF_8.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      out.setAddPaxHeadersForNonAsciiNames(true);
      TarLayer layer = new TarLayer(out, done);
      for (LayerFile file : files) {
        layer.add(file);
      }
    }
  }

  private void add(LayerFile file) throws IOException {
    String name = file.path().substring(1);
    addFolders(name);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(Files.size(file.source()));
    entry.setMode(FILE_MODE | file.mode());
    String[] owner = file.owner().split(":", 2);
    entry.setUserId(Long.parseLong(owner[0]));
    entry.setGroupId(Long.parseLong(owner[1]));
    put(entry);
    copy(file.source());
    out.closeArchiveEntry();
  }

  private void copy(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        done.accept(read);
      }
    }
  }

  private void addFolders(String name) throws IOException {
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash + 1);
      if (folders.add(folder)) {
        TarArchiveEntry entry = new TarArchiveEntry(folder);
        entry.setMode(FOLDER_MODE);
        put(entry);
        out.closeArchiveEntry();
      }
    }
  }

  private void put(TarArchiveEntry entry) throws IOException {
    entry.setModTime(FILE_TIME_MILLIS);
    out.putArchiveEntry(entry);
  }
}
