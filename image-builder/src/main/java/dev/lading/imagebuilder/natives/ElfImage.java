package dev.lading.imagebuilder.natives;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an ELF file says about itself.
 *
 * @param wide whether it is a 64-bit file
 * @param littleEndian whether its least significant bytes come first
 * @param osAbi the operating system byte; 0 says nothing
 * @param machine the number of the machine
 * @param interpreter the loader that an executable asks for
 * @param linkage what it needs and offers
 * @param notes the owners of its notes, such as {@code Android} or {@code FreeBSD}
 */
record ElfImage(
    boolean wide,
    boolean littleEndian,
    int osAbi,
    int machine,
    Optional<String> interpreter,
    Linkage linkage,
    Set<String> notes) {

  /** The names of the libraries it needs. */
  List<String> needed() {
    return linkage.needed();
  }
}
