/** The push of a whole application: which repositories, which tags, and the pinned template. */
@NullMarked
package dev.lading.imagebuilder.push;

import org.jspecify.annotations.NullMarked;
