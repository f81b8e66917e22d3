/** Amazon ECR, through AWS's SDK, which is loaded by nothing else than this package. */
@NullMarked
package dev.lading.imagebuilder.ecr;

import org.jspecify.annotations.NullMarked;
