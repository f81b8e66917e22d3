package dev.lading.operations.invoke;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be sent.
 *
 * @param trigger a request, a source or a handler; empty with a function and an event
 * @param function the function that gets the event; empty for that of the trigger
 * @param event a file with the whole event as Lambda sends it, in place of a sample
 * @param sample what the sample is made with
 * @param save a file that the sample is written to
 */
public record Invocation(
    String trigger, String function, Optional<Path> event, Sample sample, Optional<Path> save) {}
