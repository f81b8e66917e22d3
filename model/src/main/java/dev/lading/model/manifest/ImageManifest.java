package dev.lading.model.manifest;

import dev.lading.model.Function;
import dev.lading.model.Image;
import dev.lading.model.ImageName;
import java.util.List;

/**
 * What one image must contain and run: the bill of lading that compile time hands to the build.
 *
 * @param application the application's name
 * @param image the image
 * @param functions the functions that run it, sorted by name; at least one
 */
public record ImageManifest(String application, Image image, List<Function> functions) {

  /** The version of the format that this code writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  /** The folder of the manifests on the class path. */
  public static final String FOLDER = "META-INF/lading/images/";

  /** Copies the functions. */
  public ImageManifest {
    functions = List.copyOf(functions);
  }

  /** The resource of an image's manifest on the class path. */
  public static String resource(ImageName image) {
    return FOLDER + image + ".json";
  }
}
