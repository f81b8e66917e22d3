/** What a build or a push is doing: live bars on a terminal, a line now and then elsewhere. */
@NullMarked
package dev.lading.operations.progress;

import org.jspecify.annotations.NullMarked;
