/**
 * Machine code inside jars: recognised by file headers, never by file names' extensions, and taken
 * out where it is of another platform than the image's.
 */
@NullMarked
package dev.lading.imagebuilder.natives;

import org.jspecify.annotations.NullMarked;
