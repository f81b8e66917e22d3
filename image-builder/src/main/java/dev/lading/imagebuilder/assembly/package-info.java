/**
 * From a plan and a base to an image: proofs, layers, configuration, manifest, and what is written.
 */
@NullMarked
package dev.lading.imagebuilder.assembly;

import org.jspecify.annotations.NullMarked;
