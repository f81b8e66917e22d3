/**
 * What a developer writes: annotations that put handlers into container images and wire their
 * triggers.
 *
 * <p>All have {@code CLASS} retention: the processor must see them on class files in incremental
 * builds, and nothing reads them at run time.
 */
@NullMarked
package dev.lading.annotations;

import org.jspecify.annotations.NullMarked;
