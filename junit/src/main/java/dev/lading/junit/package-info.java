/** A JUnit extension that runs the application for a test, and what a test drives it with. */
@NullMarked
package dev.lading.junit;

import org.jspecify.annotations.NullMarked;
