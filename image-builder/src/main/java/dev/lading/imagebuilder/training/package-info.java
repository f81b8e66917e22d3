/**
 * Class data sharing: the functions of an image are started once with the base's own Java, in the
 * image's own files, and what the JVM learns by it goes into the image.
 */
@NullMarked
package dev.lading.imagebuilder.training;

import org.jspecify.annotations.NullMarked;
