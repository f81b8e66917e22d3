package dev.lading.imagebuilder.natives;

/**
 * The class of a jar or folder that needs the newest Java.
 *
 * @param version of its class file: 61 is Java 17
 * @param name its path in the jar
 */
public record NewestClass(int version, String name) {

  /** Of a jar without classes. */
  public static final NewestClass NONE = new NewestClass(0, "");

  /** What must be added to a Java version to get its class files' version. */
  private static final int DISTANCE = 44;

  private static final int MAGIC = 0xcafebabe;
  private static final int OLDEST = 45;
  private static final int NEWEST = 200;

  /** The release of Java that it needs. */
  public int java() {
    return version - DISTANCE;
  }

  /**
   * The newer of this and a file, if the file is a class that every Java may have to load: not one
   * of a multi-release jar's for later versions, and no module declaration, which the class path
   * ignores.
   */
  NewestClass or(String path, byte[] start) {
    if (start.length < 8 || !path.endsWith(".class") || path.startsWith("META-INF/versions/")) {
      return this;
    }
    int magic =
        (start[0] & 0xff) << 24
            | (start[1] & 0xff) << 16
            | (start[2] & 0xff) << 8
            | (start[3] & 0xff);
    int found = (start[6] & 0xff) << 8 | (start[7] & 0xff);
    boolean counts =
        magic == MAGIC && found >= OLDEST && found < NEWEST && !path.endsWith("module-info.class");
    return counts && found > version ? new NewestClass(found, path) : this;
  }
}
