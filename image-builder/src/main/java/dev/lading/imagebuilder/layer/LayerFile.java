package dev.lading.imagebuilder.layer;

import java.nio.file.Path;

/**
 * A file that goes into a layer.
 *
 * @param path in the image, absolute
 * @param source with its content, on this machine
 * @param key what tells the content from every other: its digest, or the name of a file that is
 *     named by its content
 * @param mode its permissions
 * @param owner its owner and group, as numbers with a colon between
 */
public record LayerFile(String path, Path source, String key, int mode, String owner) {}
