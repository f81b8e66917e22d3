/**
 * Which handler reaches which jar: by the references that class files make, without running
 * anything.
 */
@NullMarked
package dev.lading.imagebuilder.reachability;

import org.jspecify.annotations.NullMarked;
