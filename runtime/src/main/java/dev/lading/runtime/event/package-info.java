/** From an event's bytes to a handler and back: events recognised by shape, responses written. */
@NullMarked
package dev.lading.runtime.event;

import org.jspecify.annotations.NullMarked;
