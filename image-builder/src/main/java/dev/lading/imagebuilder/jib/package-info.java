/** Builds images with Jib, and nothing but this package knows Jib. */
@NullMarked
package dev.lading.imagebuilder.jib;

import org.jspecify.annotations.NullMarked;
