/**
 * The handlers of the example: an agent's memory, which is written by webhooks, queues and a
 * schedule and read by routes, and a scraper.
 */
@NullMarked
package dev.lading.example;

import org.jspecify.annotations.NullMarked;
