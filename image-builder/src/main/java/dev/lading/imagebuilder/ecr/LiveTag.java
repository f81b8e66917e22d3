package dev.lading.imagebuilder.ecr;

import java.time.Instant;

/**
 * A tag that keeps an image from being expired.
 *
 * @param tag the tag
 * @param digest of the image
 * @param pushed when the image was pushed
 * @param alone whether the image has no other tag
 */
public record LiveTag(String tag, String digest, Instant pushed, boolean alone) {}
