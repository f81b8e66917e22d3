/** Layers: an image's files as compressed tar files, made once for the same content. */
@NullMarked
package dev.lading.imagebuilder.layer;

import org.jspecify.annotations.NullMarked;
