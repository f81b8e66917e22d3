package dev.lading.imagebuilder.catalogue;

import java.io.IOException;
import java.io.InputStream;

/** Our classes that come before a library's own of the same names. */
public final class StandIns {

  /** Where this build puts the classes; no class loader finds them there by their names. */
  private static final String FOLDER = "/META-INF/lading/stand-ins/";

  private StandIns() {}

  /** The class file of a class. */
  public static byte[] bytes(String className) throws IOException {
    String resource = FOLDER + className.replace('.', '/') + ".class";
    try (InputStream content = StandIns.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalStateException(resource + " is missing in the image builder's jar");
      }
      return content.readAllBytes();
    }
  }
}
