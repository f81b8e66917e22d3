/**
 * The hooks around a snapshot of the process, as {@code org.crac} looks for them: a library that
 * registers with {@code org.crac.Core} is called here, and one that does not know of it costs
 * nothing.
 */
@NullMarked
package dev.lading.runtime.crac;

import org.jspecify.annotations.NullMarked;
