/**
 * What generated code is made of, dispatch tables and the entry of an image, and how routes match.
 */
@NullMarked
package dev.lading.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
