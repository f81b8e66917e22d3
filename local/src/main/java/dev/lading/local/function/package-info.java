/** Functions as processes: each with its own Lambda Runtime API, environment and life. */
@NullMarked
package dev.lading.local.function;

import org.jspecify.annotations.NullMarked;
