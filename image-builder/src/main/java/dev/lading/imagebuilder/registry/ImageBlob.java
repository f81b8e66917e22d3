package dev.lading.imagebuilder.registry;

/**
 * A layer or the configuration of an image.
 *
 * @param title what it is for, as people are told
 * @param digest with {@code sha256:} before it
 * @param size in bytes, as it is sent
 * @param source its bytes
 */
record ImageBlob(String title, String digest, long size, BlobSource source) {}
