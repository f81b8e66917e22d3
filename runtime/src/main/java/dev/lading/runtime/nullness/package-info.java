/** What the compiler knows and class files do not keep. */
@NullMarked
package dev.lading.runtime.nullness;

import org.jspecify.annotations.NullMarked;
