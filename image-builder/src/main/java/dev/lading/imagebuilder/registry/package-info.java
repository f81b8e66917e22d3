/**
 * Pushes an image that was built into a file to a registry: digest first, tags last, and only what
 * the registry does not have.
 *
 * @see <a href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">The
 *     distribution specification</a>
 */
@NullMarked
package dev.lading.imagebuilder.registry;

import org.jspecify.annotations.NullMarked;
