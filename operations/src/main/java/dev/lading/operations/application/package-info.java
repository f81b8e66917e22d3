/** The compiled application: what the annotation processor left among its classes. */
@NullMarked
package dev.lading.operations.application;

import org.jspecify.annotations.NullMarked;
