package dev.lading.imagebuilder.base;

import java.util.List;

/**
 * What a layer of a base image holds.
 *
 * @param size of its files in bytes, unpacked
 * @param files in its order; one whose name starts with {@code .wh.} takes away what is below
 */
record LayerIndex(long size, List<BaseFile> files) {

  /** Copies the files. */
  LayerIndex {
    files = List.copyOf(files);
  }
}
