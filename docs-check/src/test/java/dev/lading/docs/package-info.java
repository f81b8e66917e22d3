/** Holds what README and docs say against the code. */
@NullMarked
package dev.lading.docs;

import org.jspecify.annotations.NullMarked;
