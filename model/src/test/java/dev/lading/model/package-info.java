/** Tests of the model. */
@NullMarked
package dev.lading.model;

import org.jspecify.annotations.NullMarked;
