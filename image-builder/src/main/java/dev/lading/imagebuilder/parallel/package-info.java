/** Work that several processors do at once. */
@NullMarked
package dev.lading.imagebuilder.parallel;

import org.jspecify.annotations.NullMarked;
