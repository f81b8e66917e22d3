/**
 * Names that two or more stages must agree on: runtime types, and the names of what is generated.
 */
@NullMarked
package dev.lading.processor.names;

import org.jspecify.annotations.NullMarked;
