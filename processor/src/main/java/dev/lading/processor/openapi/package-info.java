/** Renders the routes as an OpenAPI document. Nothing here knows the compiler. */
@NullMarked
package dev.lading.processor.openapi;

import org.jspecify.annotations.NullMarked;
