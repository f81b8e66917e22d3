/** The image manifest: the files through which compile time speaks to the build. */
@NullMarked
package dev.lading.model.manifest;

import org.jspecify.annotations.NullMarked;
