@NullMarked
package dev.lading.template;

import org.jspecify.annotations.NullMarked;
