/** Validation of bodies, touched only by functions whose handlers ask for it. */
@NullMarked
package dev.lading.runtime.validation;

import org.jspecify.annotations.NullMarked;
