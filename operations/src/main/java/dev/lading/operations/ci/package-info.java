/** Workflows that build, push and deploy an application. */
@NullMarked
package dev.lading.operations.ci;

import org.jspecify.annotations.NullMarked;
