/** The annotation processor: rounds, options, and the wiring of its stages. */
@NullMarked
package dev.lading.processor;

import org.jspecify.annotations.NullMarked;
