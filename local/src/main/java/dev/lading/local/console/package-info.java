/** The console: a page that shows what runs, and drives it. */
@NullMarked
package dev.lading.local.console;

import org.jspecify.annotations.NullMarked;
