/** Queues in memory, and the event source mappings that hand their messages to functions. */
@NullMarked
package dev.lading.local.queue;

import org.jspecify.annotations.NullMarked;
