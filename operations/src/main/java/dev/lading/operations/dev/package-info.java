/** The application on the developer's machine, until somebody ends it. */
@NullMarked
package dev.lading.operations.dev;

import org.jspecify.annotations.NullMarked;
