/** The JSON of events and answers, read and written with Jackson's streaming API. */
@NullMarked
package dev.lading.local.json;

import org.jspecify.annotations.NullMarked;
