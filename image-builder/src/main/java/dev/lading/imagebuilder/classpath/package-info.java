/** An application's run-time class path as its build resolved it, apart from any build tool. */
@NullMarked
package dev.lading.imagebuilder.classpath;

import org.jspecify.annotations.NullMarked;
