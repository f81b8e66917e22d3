/** Proofs that need the base image's own files, made before anything is written. */
@NullMarked
package dev.lading.imagebuilder.proof;

import org.jspecify.annotations.NullMarked;
