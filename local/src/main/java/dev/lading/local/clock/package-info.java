/** The run's clock, which can be advanced. */
@NullMarked
package dev.lading.local.clock;

import org.jspecify.annotations.NullMarked;
