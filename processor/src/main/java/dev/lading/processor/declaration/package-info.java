/** What the user declared, read from the compiler: every value with the place it was written at. */
@NullMarked
package dev.lading.processor.declaration;

import org.jspecify.annotations.NullMarked;
