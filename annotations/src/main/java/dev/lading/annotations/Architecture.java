package dev.lading.annotations;

/**
 * The instruction set of an image, of the functions that run it and of every native library in it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html">Lambda
 *     instruction set architectures</a>
 */
public enum Architecture {
  /** 64-bit Arm on AWS Graviton; the cheaper one, and the default. */
  ARM64,
  /** 64-bit x86, for native libraries that have no Arm build. */
  X86_64
}
