package dev.lading.imagebuilder.natives;

import java.nio.charset.StandardCharsets;

/**
 * One file or folder in a zip file, as the zip file's directory describes it.
 *
 * @param name its name, in the encoding of the zip file
 * @param rawName the name's bytes, each as a character of ISO 8859-1, whatever the encoding is
 * @param madeBy who wrote it, with the version of the format
 * @param flags the general purpose bits
 * @param method how it is compressed: 0 not at all, 8 deflated
 * @param crc its checksum
 * @param storedSize its size in the zip file
 * @param size its own size
 * @param attributes the file attributes of the system that wrote it
 * @param offset of its local header in the zip file
 */
record ZipMember(
    String name,
    String rawName,
    int madeBy,
    int flags,
    int method,
    int crc,
    long storedSize,
    long size,
    int attributes,
    long offset) {

  /** The version of the format that a reader must know for folders and deflated files. */
  static final int NEEDED_VERSION = 20;

  static final int DEFLATED = 8;
  private static final int STORED = 0;
  private static final int ENCRYPTED = 1;

  /** The same file as it is where nothing is compressed. */
  ZipMember uncompressed() {
    return new ZipMember(name, rawName, madeBy, flags, STORED, crc, size, size, attributes, offset);
  }

  byte[] nameBytes() {
    return rawName.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean folder() {
    return name.endsWith("/");
  }

  boolean readable() {
    return (flags & ENCRYPTED) == 0 && (method == STORED || method == DEFLATED);
  }
}
