/** Tests of the whole processor: real compilations, and what they write is run. */
@NullMarked
package dev.lading.processor;

import org.jspecify.annotations.NullMarked;
