package dev.lading.model;

/**
 * An instruction set, under the three names that AWS, container images and ELF files give it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html">Lambda
 *     instruction set architectures</a>
 */
public enum Architecture {
  ARM64("arm64", "arm64"),
  X86_64("x86_64", "amd64");

  private final String lambdaName;
  private final String platformName;

  Architecture(String lambdaName, String platformName) {
    this.lambdaName = lambdaName;
    this.platformName = platformName;
  }

  /** The name in a function's {@code Architectures}: {@code arm64} or {@code x86_64}. */
  public String lambdaName() {
    return lambdaName;
  }

  /** The name in an image's configuration: {@code arm64} or {@code amd64}. */
  public String platformName() {
    return platformName;
  }

  /**
   * The architecture that Lambda calls so.
   *
   * @throws MalformedValueException when there is none
   */
  public static Architecture ofLambdaName(String name) {
    for (Architecture architecture : values()) {
      if (architecture.lambdaName.equals(name)) {
        return architecture;
      }
    }
    throw new MalformedValueException("no such architecture; write arm64 or x86_64");
  }
}
