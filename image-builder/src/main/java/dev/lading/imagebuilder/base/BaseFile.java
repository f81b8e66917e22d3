package dev.lading.imagebuilder.base;

import dev.lading.imagebuilder.natives.ElfFile;
import java.util.Optional;

/**
 * A file, folder or link of a base image.
 *
 * @param path absolute
 * @param kind what it is
 * @param mode its permissions
 * @param size of a file in bytes
 * @param target of a link, as it is written there
 * @param elf what a file that is machine code needs and offers
 * @param text of the few small files that say what the system is
 */
record BaseFile(
    String path,
    Kind kind,
    int mode,
    long size,
    String target,
    Optional<ElfFile> elf,
    String text) {

  /** What is at a path. */
  enum Kind {
    FILE,
    FOLDER,
    /** A symbolic link. */
    LINK,
    /** Another name for a file that the layer has before. */
    HARD_LINK
  }

  /** Whether everybody may read it; a folder must be open to enter. */
  boolean readableByAll() {
    int needed = kind == Kind.FOLDER ? 1 : 4;
    return (mode & needed) == needed;
  }

  /** Whether everybody may run it. */
  boolean executableByAll() {
    return (mode & 5) == 5;
  }
}
