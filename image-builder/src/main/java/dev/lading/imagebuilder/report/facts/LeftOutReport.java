package dev.lading.imagebuilder.report.facts;

/**
 * A dependency of the build that is not in an image.
 *
 * @param coordinates {@code group:artifact:version[:classifier]}
 * @param reason the kind of reason, such as {@code native-not-declared}
 * @param explanation the reason for people
 * @param size of its jar in bytes
 */
public record LeftOutReport(String coordinates, String reason, String explanation, long size) {}
