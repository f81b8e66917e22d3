/** From declarations that broke no rule to the model. */
@NullMarked
package dev.lading.processor.assembly;

import org.jspecify.annotations.NullMarked;
