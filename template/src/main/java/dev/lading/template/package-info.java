/**
 * CloudFormation templates read back, and what a deployment of one in place of another would do.
 */
@NullMarked
package dev.lading.template;

import org.jspecify.annotations.NullMarked;
