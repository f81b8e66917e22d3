package io.questdb.jar.jni;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Stands in an image before the class of the same name, which always copies a library out of its
 * jar: takes the library from the library path, and from the jar only where it is not there.
 */
public interface JarJniLoader {

  /** Loads a library that lies below a folder of the jar, for this machine. */
  static <T> void loadLib(Class<T> near, String folder, String library) {
    loadLib(near, folder, library, "");
  }

  /** Loads a library whose name in the jar, but not on the library path, has a suffix. */
  static <T> void loadLib(Class<T> near, String folder, String library, String suffix) {
    try {
      System.loadLibrary(library);
    } catch (UnsatisfiedLinkError notLaidOut) {
      String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
      String start = folder.endsWith("/") ? folder : folder + "/";
      String file = System.mapLibraryName(library + suffix);
      try (InputStream packed = near.getResourceAsStream(start + "linux-" + machine + "/" + file)) {
        if (packed == null) {
          throw notLaidOut;
        }
        Path copy = Files.createTempFile(library, ".so");
        copy.toFile().deleteOnExit();
        Files.copy(packed, copy, StandardCopyOption.REPLACE_EXISTING);
        System.load(copy.toString());
      } catch (IOException e) {
        notLaidOut.addSuppressed(e);
        throw notLaidOut;
      }
    }
  }
}
