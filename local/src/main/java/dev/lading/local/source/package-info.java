/** Sources of events beside routes, queues and schedules, which send what somebody posts. */
@NullMarked
package dev.lading.local.source;

import org.jspecify.annotations.NullMarked;
