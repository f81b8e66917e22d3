/** Sample events: what AWS would send for each kind of trigger, for tests and for trying out. */
@NullMarked
package dev.lading.local.event;

import org.jspecify.annotations.NullMarked;
