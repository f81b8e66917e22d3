/** Log lines in Lambda's formats, and System.Logger's way to them. */
@NullMarked
package dev.lading.logging;

import org.jspecify.annotations.NullMarked;
