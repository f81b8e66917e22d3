/** Reads from the compiler what the OpenAPI document says beyond the model. */
@NullMarked
package dev.lading.processor.openapi.reading;

import org.jspecify.annotations.NullMarked;
