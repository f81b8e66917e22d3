/**
 * The local run: the whole application on the developer's machine.
 *
 * <p>Every function is a process of its own that runs the very classes that go into its image. What
 * AWS puts in front of it (HTTP API, queues, schedules) is here in small, on loopback only.
 */
@NullMarked
package dev.lading.local;

import org.jspecify.annotations.NullMarked;
