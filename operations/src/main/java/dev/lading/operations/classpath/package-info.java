/** A class path of files, without a build tool: what its jars are, and who needs whom. */
@NullMarked
package dev.lading.operations.classpath;

import org.jspecify.annotations.NullMarked;
