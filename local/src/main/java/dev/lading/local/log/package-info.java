/** What the local run prints. */
@NullMarked
package dev.lading.local.log;

import org.jspecify.annotations.NullMarked;
