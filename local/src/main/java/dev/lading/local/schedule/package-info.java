/** Schedules that are fired by hand. */
@NullMarked
package dev.lading.local.schedule;

import org.jspecify.annotations.NullMarked;
