package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.FileContent;
import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.model.Image;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plan whose class path has jars only: the JVM archives no class of a folder.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html">Application
 *     class data sharing: restrictions</a>
 */
final class PackedClassPath {

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);
  private static final String CLASS_PATH = "-cp";

  private final ImagePlan plan;
  private final FileStore files;
  private final Path folder;

  PackedClassPath(ImagePlan plan, FileStore files, Path folder) {
    this.plan = plan;
    this.files = files;
    this.folder = folder;
  }

  /** The plan, with a jar in place of each folder, and Java options for the archive. */
  ImagePlan plan() throws IOException {
    List<String> options = plan.javaOptions();
    List<String> entries = new ArrayList<>();
    int at = options.indexOf(CLASS_PATH);
    if (at >= 0) {
      entries.addAll(Arrays.asList(options.get(at + 1).split(":")));
    }
    List<String> folders = entries.stream().filter(this::isFolder).toList();
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : plan.layers()) {
      layers.add(new Layer(layer.kind(), packed(layer, folders, options(options, folders))));
    }
    return plan.withLayers(layers);
  }

  private boolean isFolder(String entry) {
    return plan.layers().stream()
        .flatMap(layer -> layer.files().stream())
        .anyMatch(file -> file.path().startsWith(entry + "/"));
  }

  private static String jar(String folder) {
    return folder + ".jar";
  }

  private static String options(List<String> options, List<String> folders) {
    List<String> lines = new ArrayList<>();
    lines.add(ClassDataArchive.OPTION);
    for (int index = 0; index < options.size(); index++) {
      String line = options.get(index);
      if (index > 0 && options.get(index - 1).equals(CLASS_PATH)) {
        List<String> entries =
            Arrays.stream(line.split(":"))
                .map(entry -> folders.contains(entry) ? jar(entry) : entry)
                .toList();
        line = String.join(":", entries);
      }
      lines.add(line);
    }
    return String.join("\n", lines) + "\n";
  }

  private List<ImageFile> packed(Layer layer, List<String> folders, String options)
      throws IOException {
    List<ImageFile> kept = new ArrayList<>();
    Map<String, List<ImageFile>> jars = new LinkedHashMap<>();
    for (ImageFile file : layer.files()) {
      Optional<String> of =
          folders.stream().filter(each -> file.path().startsWith(each + "/")).findFirst();
      if (of.isPresent()) {
        jars.computeIfAbsent(of.get(), key -> new ArrayList<>()).add(file);
      } else if (file.path().equals(Image.JAVA_OPTIONS_FILE)) {
        kept.add(new ImageFile(file.path(), new FileContent.Generated(options)));
      } else {
        kept.add(file);
      }
    }
    for (Map.Entry<String, List<ImageFile>> jar : jars.entrySet()) {
      Path file = write(jar.getKey(), jar.getValue());
      kept.add(new ImageFile(jar(jar.getKey()), new FileContent.OnDisk(file)));
    }
    return kept;
  }

  /** Writes a jar without compression: the layer that holds it is compressed. */
  private Path write(String root, List<ImageFile> content) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "classes", ".tmp");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (ImageFile file : content) {
        byte[] bytes = Files.readAllBytes(files.file(file.content()));
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(file.path().substring(root.length() + 1));
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
    Path jar = folder.resolve(Sha256.of(unfinished) + ".jar");
    Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
    return jar;
  }
}
