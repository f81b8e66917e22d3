/** The process in Lambda: its start, the Runtime API and the loop over invocations. */
@NullMarked
package dev.lading.runtime;

import org.jspecify.annotations.NullMarked;
