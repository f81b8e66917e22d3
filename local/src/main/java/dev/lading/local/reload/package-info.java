/** Notices when an application was compiled anew. */
@NullMarked
package dev.lading.local.reload;

import org.jspecify.annotations.NullMarked;
