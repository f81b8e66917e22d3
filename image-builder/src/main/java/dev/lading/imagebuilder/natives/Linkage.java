package dev.lading.imagebuilder.natives;

import java.util.List;

/**
 * What an ELF file asks of the loader, and what it offers to other files.
 *
 * @param interpreter the loader that an executable asks for; empty for a library
 * @param soname the name that others know it by; empty where it has none
 * @param needed the names of the libraries that it needs
 * @param versions the versions of these that it needs; weak ones are left out, as the loader starts
 *     the file without them
 * @param defined the versions that it defines itself
 * @param searchPath the folders that it asks the loader to search, with {@code $ORIGIN} as it is
 */
public record Linkage(
    String interpreter,
    String soname,
    List<String> needed,
    List<Version> versions,
    List<String> defined,
    List<String> searchPath) {

  /** Of a file that needs nothing and offers nothing. */
  public static final Linkage NONE =
      new Linkage("", "", List.of(), List.of(), List.of(), List.of());

  /**
   * A version of a library.
   *
   * @param library the library's name
   * @param name such as {@code GLIBC_2.28}
   */
  public record Version(String library, String name) {
    @Override
    public String toString() {
      return name + " of " + library;
    }
  }

  /** Copies the lists. */
  public Linkage {
    needed = List.copyOf(needed);
    versions = List.copyOf(versions);
    defined = List.copyOf(defined);
    searchPath = List.copyOf(searchPath);
  }
}
