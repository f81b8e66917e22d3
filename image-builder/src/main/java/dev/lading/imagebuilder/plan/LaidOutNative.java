package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.natives.NativeFile;

/**
 * A native that is taken out of its jar and lies in the image as a file.
 *
 * @param file the native in its jar
 * @param path in the image
 */
public record LaidOutNative(NativeFile file, String path) {}
