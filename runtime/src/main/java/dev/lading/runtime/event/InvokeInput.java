package dev.lading.runtime.event;

/**
 * A direct invocation that says which handler it is for.
 *
 * @param name the handler's natural name
 * @param payload in JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record InvokeInput(String name, byte[] payload) implements LambdaEvent {}
