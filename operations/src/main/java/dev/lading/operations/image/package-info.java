/** Plans and builds the images of an application, and tells people about it. */
@NullMarked
package dev.lading.operations.image;

import org.jspecify.annotations.NullMarked;
