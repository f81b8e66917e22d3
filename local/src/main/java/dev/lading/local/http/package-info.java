/** The application's HTTP API: requests to events, functions' answers to responses. */
@NullMarked
package dev.lading.local.http;

import org.jspecify.annotations.NullMarked;
