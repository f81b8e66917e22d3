/** Looks for what would keep an application from being built and deployed, and says what to do. */
@NullMarked
package dev.lading.operations.doctor;

import org.jspecify.annotations.NullMarked;
