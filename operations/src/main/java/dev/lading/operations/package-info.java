/** What people ask of Lading, apart from the build tool or the command line by which they ask. */
@NullMarked
package dev.lading.operations;

import org.jspecify.annotations.NullMarked;
