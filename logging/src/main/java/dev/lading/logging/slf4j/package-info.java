/** SLF4J's way to Lambda's log formats, for applications that have SLF4J. */
@NullMarked
package dev.lading.logging.slf4j;

import org.jspecify.annotations.NullMarked;
