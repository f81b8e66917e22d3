/**
 * What AWS's quotas say of an application that breaks no rule: checked before anything is written.
 */
@NullMarked
package dev.lading.processor.quota;

import org.jspecify.annotations.NullMarked;
