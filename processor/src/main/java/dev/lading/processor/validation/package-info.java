/** The rules that a declaration must keep, and the catalogue of what is said when it does not. */
@NullMarked
package dev.lading.processor.validation;

import org.jspecify.annotations.NullMarked;
