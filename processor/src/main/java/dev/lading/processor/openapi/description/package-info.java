/** What an OpenAPI document says beyond the model: texts, and types as JSON has them. */
@NullMarked
package dev.lading.processor.openapi.description;

import org.jspecify.annotations.NullMarked;
