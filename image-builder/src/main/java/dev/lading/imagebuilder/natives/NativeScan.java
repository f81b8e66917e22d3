package dev.lading.imagebuilder.natives;

import dev.lading.model.Architecture;
import java.util.List;

/**
 * What was found in one jar, folder or file of the class path.
 *
 * @param size of the jar in bytes, or of all the folder's files
 * @param natives in the order of the jar, or sorted
 * @param signed whether the jar carries a signature
 * @param hasCode whether there is any class in it besides module declarations, or any resource
 *     outside {@code META-INF}
 * @param newestClass the class that needs the newest Java
 */
public record NativeScan(
    long size, List<NativeFile> natives, boolean signed, boolean hasCode, NewestClass newestClass) {

  /** Copies the natives. */
  public NativeScan {
    natives = List.copyOf(natives);
  }

  /** The same, of a jar whose signature goes. */
  public NativeScan unsigned() {
    return new NativeScan(size, natives, false, hasCode, newestClass);
  }

  /** The natives that an image of the architecture loads. */
  public List<NativeFile> kept(Architecture architecture) {
    return natives.stream().filter(file -> file.runsOn(architecture)).toList();
  }

  /** The natives, and debug companions, of no use in an image of the architecture. */
  public List<NativeFile> foreign(Architecture architecture) {
    return natives.stream().filter(file -> !file.runsOn(architecture)).toList();
  }

  /** The platforms that there are natives for, sorted. */
  public List<NativePlatform> platforms() {
    return natives.stream().flatMap(file -> file.platforms().stream()).distinct().sorted().toList();
  }
}
