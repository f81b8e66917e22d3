/**
 * Renders an application as CloudFormation: one template for all of it, one for each function.
 *
 * <p>{@code *Resources} classes say which resources a part of the model needs; {@code Template}
 * holds them; the {@code yaml} package makes text of it. Nothing here knows the compiler.
 */
@NullMarked
package dev.lading.processor.cloudformation;

import org.jspecify.annotations.NullMarked;
