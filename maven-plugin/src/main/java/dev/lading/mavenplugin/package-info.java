/** Goals for Maven: thin, as all work is in the image builder and the local run. */
@NullMarked
package dev.lading.mavenplugin;

import org.jspecify.annotations.NullMarked;
