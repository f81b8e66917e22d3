/** A headless Chromium, driven over the DevTools protocol with the JDK's own WebSocket. */
@NullMarked
package dev.lading.example.browser;

import org.jspecify.annotations.NullMarked;
