/**
 * What a handler's author meets of the runtime: requests, responses, messages and schedule events.
 */
@NullMarked
package dev.lading.runtime.api;

import org.jspecify.annotations.NullMarked;
