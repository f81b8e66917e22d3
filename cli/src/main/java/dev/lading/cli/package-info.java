/** The command line: thin, as all work is in the operations. */
@NullMarked
package dev.lading.cli;

import org.jspecify.annotations.NullMarked;
