/** Tests of the manifest. */
@NullMarked
package dev.lading.model.manifest;

import org.jspecify.annotations.NullMarked;
