/** A report as a page for people: one file of HTML, without anything from elsewhere. */
@NullMarked
package dev.lading.imagebuilder.report.page;

import org.jspecify.annotations.NullMarked;
