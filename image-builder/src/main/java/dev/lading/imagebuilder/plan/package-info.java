/** What goes into an image and why: decided from manifest and class path, before any is built. */
@NullMarked
package dev.lading.imagebuilder.plan;

import org.jspecify.annotations.NullMarked;
