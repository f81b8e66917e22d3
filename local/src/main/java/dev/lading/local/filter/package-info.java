/** Which events the filters of an event source mapping let through. */
@NullMarked
package dev.lading.local.filter;

import org.jspecify.annotations.NullMarked;
