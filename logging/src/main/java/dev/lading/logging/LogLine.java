package dev.lading.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to log.
 *
 * @param level how grave it is
 * @param logger the logger's name
 * @param message the text, with its arguments filled in
 * @param thrown what was thrown, if anything was
 * @param fields more that belongs to it, in order: a number or a {@code Boolean} stays one, any
 *     other value becomes a text
 */
public record LogLine(
    LogLevel level,
    String logger,
    String message,
    @Nullable Throwable thrown,
    Map<String, @Nullable Object> fields) {}
