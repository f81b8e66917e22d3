package dev.lading.imagebuilder.natives;

import dev.lading.model.Architecture;
import java.util.List;

/**
 * A native file, or a debug companion of one, and what it is built for.
 *
 * @param path inside its jar or folder
 * @param format the file format
 * @param platforms sorted; several only in a Mach-O file for several machines; none for a debug
 *     companion
 * @param size in bytes
 * @param storedSize in bytes as it lies in its jar, compressed
 * @param linkage what an ELF file for one of Lambda's machines needs and offers
 */
public record NativeFile(
    String path,
    Format format,
    List<NativePlatform> platforms,
    long size,
    long storedSize,
    Linkage linkage) {

  /** The format of a native file. */
  public enum Format {
    /** Linux, the BSDs, Solaris. */
    ELF,
    /** macOS. */
    MACH_O,
    /** Windows. */
    PE,
    /** AIX. */
    XCOFF,
    /**
     * Debug symbols of another platform's file: a {@code .pdb}, a file of a {@code .dSYM} folder.
     */
    DEBUG_COMPANION
  }

  /** Sorts and copies the platforms. */
  public NativeFile {
    platforms = platforms.stream().distinct().sorted().toList();
  }

  /** A file that needs and offers nothing. */
  public NativeFile(
      String path, Format format, List<NativePlatform> platforms, long size, long storedSize) {
    this(path, format, platforms, size, storedSize, Linkage.NONE);
  }

  /** The file's own name, without its folder. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether an image of the architecture can load the file. */
  public boolean runsOn(Architecture architecture) {
    return platforms.stream().anyMatch(platform -> platform.runsOn(architecture));
  }
}
