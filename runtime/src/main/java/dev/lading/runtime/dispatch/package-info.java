/** What generated code is made of: dispatch tables, and the entry of an image. */
@NullMarked
package dev.lading.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
