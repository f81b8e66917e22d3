package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.natives.NativeFile;
import java.util.List;

/**
 * How an image holds the natives that it keeps of one dependency.
 *
 * @param laidOut those that lie in the image as files, and no more in the jar
 * @param uncompressed those that lie in the jar as they are, which costs a loader no inflating
 * @param options the Java options by which the library finds what is laid out
 * @param standIns our classes that come first on the class path, for the same
 */
public record NativeLayout(
    List<LaidOutNative> laidOut,
    List<NativeFile> uncompressed,
    List<String> options,
    List<String> standIns) {

  /** Everything stays as it is. */
  static final NativeLayout UNCHANGED =
      new NativeLayout(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public NativeLayout {
    laidOut = List.copyOf(laidOut);
    uncompressed = List.copyOf(uncompressed);
    options = List.copyOf(options);
    standIns = List.copyOf(standIns);
  }
}
