package dev.lading.imagebuilder.natives;

/**
 * A jar or folder of the class path, with its digest and what was found in it.
 *
 * @param sha256 of the jar's bytes; of a folder, over the names and contents of its files
 * @param scan what is in it
 */
public record ScannedFile(String sha256, NativeScan scan) {}
