package dev.lading.example;

/**
 * Says what has been stored.
 *
 * @param documentId the stored document's id
 * @param facts how many facts came with it
 */
public record Receipt(String documentId, int facts) {}
