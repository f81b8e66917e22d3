/** From the model to files: one class for each artefact, none of which knows {@code javac}. */
@NullMarked
package dev.lading.processor.emit;

import org.jspecify.annotations.NullMarked;
