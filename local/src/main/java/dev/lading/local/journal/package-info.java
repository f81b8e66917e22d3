/** What happened lately: each event, what became of it, and what was logged meanwhile. */
@NullMarked
package dev.lading.local.journal;

import org.jspecify.annotations.NullMarked;
