package dev.lading.imagebuilder.layer;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.BuildProgress;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes layers, in a folder where they are found again by their content: a layer is compressed
 * once, not at every build.
 */
public final class LayerStore {

  /** The media type of a layer in Docker's format. */
  public static final String LAYER_TYPE = "application/vnd.docker.image.rootfs.diff.tar.gzip";

  /**
   * Measured on the natives of DuckDB, Lance and ONNX Runtime (281 MB), in seconds of processor
   * time and megabytes: level 1 takes 3.2 for 112, level 4 takes 4.4 for 104, level 6 takes 9.1 for
   * 101.
   */
  static final int LEVEL = 4;

  /** Changes whenever the same files would be written otherwise. */
  private static final String VERSION = "lading-layer-1";

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final BuildProgress progress;

  /** Keeps layers in the folder, which need not be there yet. */
  public LayerStore(Path folder) {
    this(folder, BuildProgress.SILENT);
  }

  /** Keeps layers in the folder, which need not be there yet, and tells of those that it makes. */
  public LayerStore(Path folder, BuildProgress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** The layer with the files, in this order. */
  public ImageLayer layer(String title, List<LayerFile> files) throws IOException {
    StringBuilder listing = new StringBuilder(VERSION).append(' ').append(LEVEL).append('\n');
    for (LayerFile file : files) {
      listing.append(file.key()).append(' ').append(Integer.toOctalString(file.mode()));
      listing.append(' ').append(file.owner()).append(' ').append(file.path()).append('\n');
    }
    Path memory = folder.resolve(Sha256.ofText(listing.toString()) + ".layer");
    return remembered(title, memory, out -> write(memory.toString(), title, files, out));
  }

  private void write(String id, String title, List<LayerFile> files, OutputStream out)
      throws IOException {
    long size = 0;
    for (LayerFile file : files) {
      size += Files.size(file.source());
    }
    progress.started(id, title, size);
    try {
      TarLayer.write(files, out, bytes -> progress.advanced(id, bytes));
    } finally {
      progress.finished(id);
    }
  }

  /**
   * A base image's layer, compressed where it is not yet.
   *
   * @param diffId its digest before compression, by which it is found again
   * @param content opens the layer, compressed or not
   */
  public ImageLayer baseLayer(String diffId, Content content) throws IOException {
    Path memory = folder.resolve(Sha256.ofText(VERSION + " base " + diffId) + ".layer");
    ImageLayer layer =
        remembered(
            ImageLayer.BASE,
            memory,
            out -> {
              try (InputStream in = content.open();
                  OutputStream target = out) {
                in.transferTo(target);
              }
            });
    if (!layer.diffId().equals(diffId)) {
      Files.deleteIfExists(memory);
      throw new IOException("the layer " + diffId + " is damaged: its digest differs");
    }
    return layer;
  }

  /** Opens a layer's tar file. */
  public interface Content {
    /** The tar file's bytes, without compression. */
    InputStream open() throws IOException;
  }

  /** Writes a layer's tar file and closes the stream. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private ImageLayer remembered(String title, Path memory, Writer writer) throws IOException {
    if (Files.exists(memory)) {
      String[] known = Files.readString(memory).strip().split(" ", -1);
      if (known.length == 3) {
        Path file = file(known[1]);
        long size = Long.parseLong(known[2]);
        if (Files.exists(file) && Files.size(file) == size) {
          return new ImageLayer(title, known[0], new Blob(LAYER_TYPE, known[1], size, file));
        }
      }
    }
    ImageLayer made = make(title, writer);
    String text = made.diffId() + " " + made.blob().digest() + " " + made.blob().size() + "\n";
    Path unfinished = Files.createTempFile(folder, "layer", ".tmp");
    Files.writeString(unfinished, text);
    Files.move(unfinished, memory, StandardCopyOption.REPLACE_EXISTING);
    return made;
  }

  private Path file(String digest) {
    return folder.resolve(digest.substring(digest.indexOf(':') + 1) + ".tar.gz");
  }

  private ImageLayer make(String title, Writer writer) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "layer", ".tmp");
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      MessageDigest compressed = Sha256.newDigest();
      MessageDigest uncompressed = Sha256.newDigest();
      OutputStream file = new DigestOutputStream(Files.newOutputStream(unfinished), compressed);
      OutputStream gzip = new ParallelGzip(new BufferedOutputStream(file, BUFFER), threads, LEVEL);
      writer.write(new BufferedOutputStream(new DigestOutputStream(gzip, uncompressed), BUFFER));
      String digest = "sha256:" + HexFormat.of().formatHex(compressed.digest());
      String diffId = "sha256:" + HexFormat.of().formatHex(uncompressed.digest());
      Path target = file(digest);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      Blob blob = new Blob(LAYER_TYPE, digest, Files.size(target), target);
      return new ImageLayer(title, diffId, blob);
    } finally {
      threads.shutdown();
      Files.deleteIfExists(unfinished);
    }
  }
}
