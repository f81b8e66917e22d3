/** The native libraries whose natives can lie unpacked in an image, and how each finds them. */
@NullMarked
package dev.lading.imagebuilder.catalogue;

import org.jspecify.annotations.NullMarked;
