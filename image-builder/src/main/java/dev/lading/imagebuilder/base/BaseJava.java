package dev.lading.imagebuilder.base;

/**
 * The Java of a base image.
 *
 * @param executable the launcher's path
 * @param version such as {@code 17.0.9}; empty where the base does not tell
 * @param release such as 17; 0 where the base does not tell
 * @param classDataArchive whether it has a class data archive of its own, without which every JVM
 *     starts much slower
 */
public record BaseJava(String executable, String version, int release, boolean classDataArchive) {}
