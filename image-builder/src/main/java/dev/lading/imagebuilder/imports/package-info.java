/** Files from folders, archives and npm packages, made ready to be laid into images. */
@NullMarked
package dev.lading.imagebuilder.imports;

import org.jspecify.annotations.NullMarked;
