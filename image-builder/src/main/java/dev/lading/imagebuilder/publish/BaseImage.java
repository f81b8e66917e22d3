package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The image that an image is built upon: in a registry, or in a file. */
public sealed interface BaseImage {

  /**
   * An image in a registry.
   *
   * @param reference with a tag or a digest, such as {@code public.ecr.aws/lambda/java:25}
   */
  record Registry(String reference) implements BaseImage {
    @Override
    public String toString() {
      return reference;
    }
  }

  /**
   * An image in a tar file, as {@code docker save} and {@code skopeo copy … docker-archive:} write
   * it.
   *
   * @param file the tar file
   */
  record Archive(Path file) implements BaseImage {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * Reads what a user wrote: a reference, or a tar file's name (ending in {@code .tar}, or after
   * {@code tar://} as Jib has it).
   *
   * @param text what the user wrote
   * @param directory where relative file names start
   * @throws ImageBuildException when it names a Docker daemon, or a file that is not there
   */
  static BaseImage parse(String text, Path directory) {
    if (text.startsWith("docker://")) {
      throw new ImageBuildException(
          "base '"
              + text
              + "': Lading builds without a Docker daemon. Write the image's registry reference, or"
              + " save the image with 'docker save' and name the tar file.");
    }
    String name = text.startsWith("tar://") ? text.substring("tar://".length()) : text;
    if (name.equals(text) && !name.endsWith(".tar")) {
      String prefix = "registry://";
      return new Registry(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }
    Path file = directory.resolve(name).normalize();
    if (!Files.isRegularFile(file)) {
      throw new ImageBuildException("base '" + text + "': there is no file " + file + ".");
    }
    return new Archive(file);
  }
}
