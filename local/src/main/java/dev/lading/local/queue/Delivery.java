package dev.lading.local.queue;

/**
 * The end of a message's way.
 *
 * @param messageId the message's id
 * @param delivered whether a handler took it; if not, it is among the dead letters
 * @param receives how often the function received it
 */
public record Delivery(String messageId, boolean delivered, int receives) {}
