package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.catalogue.StandIns;
import dev.lading.imagebuilder.layer.LayerFile;
import dev.lading.imagebuilder.natives.FileDigests;
import dev.lading.imagebuilder.natives.JarPruner;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.natives.UnpackedNatives;
import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;

/**
 * Makes files of what a plan describes, in a folder where they are found again by their content: a
 * jar is pruned once, not at every build.
 */
public final class FileStore {

  private final JarPruner pruner = new JarPruner();
  private final UnpackedNatives unpacked;
  private final Path folder;
  private final FileDigests digests;

  /** Keeps files in the folder, which need not be there yet. */
  public FileStore(Path folder) {
    this.folder = folder;
    this.digests = new FileDigests(folder);
    this.unpacked = new UnpackedNatives(folder);
  }

  /** A file of an image, ready to go into a layer. */
  public LayerFile layerFile(ImageFile file) throws IOException {
    Path source = file(file.content());
    // The files of this folder are named by what is in them.
    String key =
        file.content() instanceof FileContent.PrunedJar
                || file.content() instanceof FileContent.OutOfJar
            ? source.getFileName().toString()
            : digests.sha256(source);
    return new LayerFile(file.path(), source, key, file.mode(), file.owner());
  }

  /** A file with the content. */
  public Path file(FileContent content) throws IOException {
    if (content instanceof FileContent.OnDisk onDisk) {
      return onDisk.file();
    }
    if (content instanceof FileContent.Generated generated) {
      return generated(generated.text());
    }
    if (content instanceof FileContent.OutOfJar packed) {
      return unpacked.file(packed.jar(), packed.sha256(), packed.name());
    }
    if (content instanceof FileContent.StandIn standIn) {
      return standIn(standIn.className());
    }
    return pruned((FileContent.PrunedJar) content);
  }

  private Path generated(String text) throws IOException {
    Path file = folder.resolve(Sha256.ofText(text) + ".txt");
    return written(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path standIn(String className) throws IOException {
    Path file = folder.resolve(className + ".class");
    return written(file, StandIns.bytes(className));
  }

  /** Writes only what is new: a file's time is a part of what Jib knows a cached layer by. */
  private Path written(Path file, byte[] content) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Files.createDirectories(folder);
      Files.write(file, content);
    }
    return file;
  }

  private Path pruned(FileContent.PrunedJar jar) throws IOException {
    String chosen =
        String.join("\n", jar.dropped())
            + "\nuncompressed\n"
            + String.join("\n", jar.uncompressed());
    String choice = Sha256.ofText(chosen).substring(0, 16);
    String name = jar.sha256() + "-" + jar.architecture().lambdaName() + "-" + choice + ".jar";
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      pruner.prune(
          jar.jar(),
          new LinkedHashSet<>(jar.dropped()),
          new LinkedHashSet<>(jar.uncompressed()),
          member -> unpacked.find(jar.sha256(), member),
          file);
    }
    return file;
  }
}
