package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;

/**
 * A dependency on the class path that does not go into an image.
 *
 * @param artifact the dependency
 * @param reason the kind of reason
 * @param explanation the reason for people
 */
public record LeftOut(ResolvedArtifact artifact, Reason reason, String explanation) {

  /** Why a dependency stays out. */
  public enum Reason {
    /** It has native libraries, and no handler of the image declares it. */
    NATIVE_NOT_DECLARED,
    /** Only dependencies that stay out need it. */
    NOT_NEEDED,
    /** It has natives of other platforms and nothing else. */
    OTHER_PLATFORM,
    /** Nothing of the image reaches it, and the build wants such jars to stay out. */
    UNREACHABLE,
    /** It is a part of Lading that works at build time. */
    BUILD_TIME
  }
}
