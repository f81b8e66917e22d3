/** Whether work was done before with the same input, so that it need not be done again. */
@NullMarked
package dev.lading.operations.unchanged;

import org.jspecify.annotations.NullMarked;
