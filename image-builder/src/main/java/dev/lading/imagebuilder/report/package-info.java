/** What was planned and built, as texts for people and files for programs. */
@NullMarked
package dev.lading.imagebuilder.report;

import org.jspecify.annotations.NullMarked;
