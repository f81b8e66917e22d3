/** The map of everything that calls a handler. */
@NullMarked
package dev.lading.operations.routes;

import org.jspecify.annotations.NullMarked;
