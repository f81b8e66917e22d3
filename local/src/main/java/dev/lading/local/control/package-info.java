/** The paths under {@code /_lading/}: an overview, the queues and the schedules. */
@NullMarked
package dev.lading.local.control;

import org.jspecify.annotations.NullMarked;
