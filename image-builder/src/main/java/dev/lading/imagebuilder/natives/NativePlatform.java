package dev.lading.imagebuilder.natives;

import dev.lading.model.Architecture;

/**
 * What a native file needs below it: operating system, machine and C library.
 *
 * @param system the operating system
 * @param machine such as {@code x86_64} or {@code arm64}
 * @param library the C library
 */
public record NativePlatform(OperatingSystem system, String machine, CLibrary library)
    implements Comparable<NativePlatform> {

  /** The machine's name for the instruction set that Lambda calls {@code arm64}. */
  public static final String ARM64 = Architecture.ARM64.lambdaName();

  /** The machine's name for the instruction set that Lambda calls {@code x86_64}. */
  public static final String X86_64 = Architecture.X86_64.lambdaName();

  /**
   * Whether a file of this platform can be loaded in an image of the architecture. All of AWS's
   * base images are Linux with glibc.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda
   *     runtimes and their operating systems</a>
   */
  public boolean runsOn(Architecture architecture) {
    return system == OperatingSystem.LINUX
        && library != CLibrary.MUSL
        && machine.equals(architecture.lambdaName());
  }

  @Override
  public int compareTo(NativePlatform other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return system + "-" + machine + (library == CLibrary.MUSL ? "-musl" : "");
  }
}
