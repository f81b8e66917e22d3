/** JSON: the streaming reader and writer of event envelopes, and the codec of bodies. */
@NullMarked
package dev.lading.runtime.json;

import org.jspecify.annotations.NullMarked;
