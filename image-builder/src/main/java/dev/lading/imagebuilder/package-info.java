/** The image builder: manifest and resolved class path to proven image archives, without Docker. */
@NullMarked
package dev.lading.imagebuilder;

import org.jspecify.annotations.NullMarked;
