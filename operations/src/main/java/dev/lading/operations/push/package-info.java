/** Pushes an application's images, and tells people about it. */
@NullMarked
package dev.lading.operations.push;

import org.jspecify.annotations.NullMarked;
