/** A small YAML tree and the writer that makes it text which people like to read. */
@NullMarked
package dev.lading.processor.yaml;

import org.jspecify.annotations.NullMarked;
