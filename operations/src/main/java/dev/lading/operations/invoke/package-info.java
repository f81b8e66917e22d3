/** One event to one handler, in a process of its own as in the local run. */
@NullMarked
package dev.lading.operations.invoke;

import org.jspecify.annotations.NullMarked;
