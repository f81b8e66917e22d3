/** The template as a file, in the format that is asked for. */
@NullMarked
package dev.lading.operations.cloudformation;

import org.jspecify.annotations.NullMarked;
