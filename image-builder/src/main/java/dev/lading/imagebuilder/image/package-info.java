/** Images as values: layers, configuration and manifest, each a file named by its digest. */
@NullMarked
package dev.lading.imagebuilder.image;

import org.jspecify.annotations.NullMarked;
