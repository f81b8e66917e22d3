package dev.lading.operations.dev;

import dev.lading.local.function.ImageTree;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Unpacks image archives, each into a folder of its own, and finds out what runs them. */
final class ImageTrees {

  private static final long JAVA_SECONDS = 30;
  private static final String IDENTITY = "identity";

  private final Path folder;
  private final Path hostJava;
  private final Consumer<String> notes;

  /**
   * Creates what unpacks.
   *
   * @param folder takes a folder for each image
   * @param hostJava this machine's own, for where the image's cannot be run
   * @param notes takes what a developer should know
   */
  ImageTrees(Path folder, Path hostJava, Consumer<String> notes) {
    this.folder = folder.toAbsolutePath();
    this.hostJava = hostJava;
    this.notes = notes;
  }

  ImageTree unpack(String name, Path archive) {
    try (ImageArchive image = ImageArchive.open(archive)) {
      Path own = folder.resolve(name);
      Path root = own.resolve("root");
      String identity = hash(image.identity());
      if (!isThere(own, identity)) {
        LayerFiles.delete(own);
        Files.createDirectories(root);
        LayerFiles files = new LayerFiles(root);
        for (InputStream layer : image.layers()) {
          files.add(layer);
        }
        Files.writeString(own.resolve(IDENTITY), identity);
      }
      return tree(name, image, own);
    } catch (IOException e) {
      throw new OperationException(archive + " cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private static boolean isThere(Path own, String identity) throws IOException {
    Path known = own.resolve(IDENTITY);
    return Files.exists(known) && Files.readString(known).equals(identity);
  }

  private ImageTree tree(String name, ImageArchive image, Path own) throws IOException {
    Path root = own.resolve("root");
    Relocation relocation = new Relocation(root);
    List<String> entryPoint = new ArrayList<>(image.entryPoint());
    if (entryPoint.isEmpty()) {
      throw new IOException("it has no entry point");
    }
    Path java = java(name, image, Path.of(relocation.of(entryPoint.remove(0))));
    List<String> arguments = new ArrayList<>();
    for (String argument : entryPoint) {
      arguments.add(
          argument.startsWith("@") ? options(argument.substring(1), own, relocation) : argument);
    }
    Map<String, String> environment = new TreeMap<>();
    image.environment().forEach((key, value) -> environment.put(key, relocation.of(value)));
    return new ImageTree(root, java, arguments, environment);
  }

  /** The image's own file stays as it is; what is run is a copy with the paths of this machine. */
  private static String options(String file, Path own, Relocation relocation) throws IOException {
    Path original = own.resolve("root").resolve(file.replaceFirst("^/+", ""));
    Path relocated = own.resolve("options-" + Path.of(file).getFileName());
    Files.writeString(relocated, relocation.ofOptions(Files.readString(original)));
    return "@" + relocated;
  }

  private Path java(String name, ImageArchive image, Path own) throws IOException {
    String problem = problem(own);
    if (problem.isEmpty()) {
      notes.accept("image " + name + ": its files, and its own java");
      return own;
    }
    notes.accept(
        "image "
            + name
            + ": its files, but this machine's java ("
            + hostJava
            + "), as the image's own cannot be run here: "
            + problem);
    String machine = machine();
    if (!image.platform().equals(machine)) {
      notes.accept(
          "image "
              + name
              + " is for "
              + image.platform()
              + ", and this machine is "
              + machine
              + ": native libraries of the image cannot be loaded here");
    }
    return hostJava;
  }

  private static String machine() {
    String os = System.getProperty("os.name", "").startsWith("Linux") ? "linux" : "another system";
    String architecture = System.getProperty("os.arch", "");
    return os + "/" + architecture.replace("x86_64", "amd64").replace("aarch64", "arm64");
  }

  /** Why a {@code java} cannot be run here; empty where it can. */
  private static String problem(Path java) throws IOException {
    if (!Files.isExecutable(java)) {
      return "the base has none at " + java;
    }
    try {
      Process process =
          new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true).start();
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(JAVA_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "it does not end";
      }
      return process.exitValue() == 0
          ? ""
          : new String(output, StandardCharsets.UTF_8)
              .lines()
              .findFirst()
              .orElse("it ends with " + process.exitValue());
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
