/** The facts of a build as plain records, and their JSON: what {@code report.json} holds. */
@NullMarked
package dev.lading.imagebuilder.report.facts;

import org.jspecify.annotations.NullMarked;
