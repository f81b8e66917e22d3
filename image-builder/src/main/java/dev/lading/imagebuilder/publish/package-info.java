/** How a planned image becomes an archive: the contract, apart from the library that builds it. */
@NullMarked
package dev.lading.imagebuilder.publish;

import org.jspecify.annotations.NullMarked;
