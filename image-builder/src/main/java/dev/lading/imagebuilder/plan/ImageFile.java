package dev.lading.imagebuilder.plan;

/**
 * A file in an image. Everybody may read it, as Lambda runs functions as a user without rights.
 *
 * @param path absolute
 * @param content what is in it
 */
public record ImageFile(String path, FileContent content) {}
