/** HTTP servers that only this machine reaches. */
@NullMarked
package dev.lading.local.server;

import org.jspecify.annotations.NullMarked;
