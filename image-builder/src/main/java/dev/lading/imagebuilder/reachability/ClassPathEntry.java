package dev.lading.imagebuilder.reachability;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar or folder of a class path.
 *
 * @param artifact what it is; none where it is the application itself
 * @param file the jar or folder
 * @param sha256 the digest of its content
 */
public record ClassPathEntry(Optional<ArtifactKey> artifact, Path file, String sha256) {}
