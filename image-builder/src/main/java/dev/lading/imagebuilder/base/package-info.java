/** What a base image holds: read from its own layers, once for each layer. */
@NullMarked
package dev.lading.imagebuilder.base;

import org.jspecify.annotations.NullMarked;
