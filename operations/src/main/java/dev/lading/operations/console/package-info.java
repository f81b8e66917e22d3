/** Texts on a terminal, or where there is none. */
@NullMarked
package dev.lading.operations.console;

import org.jspecify.annotations.NullMarked;
