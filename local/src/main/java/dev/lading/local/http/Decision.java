package dev.lading.local.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a request may come in. */
sealed interface Decision permits Decision.Allowed, Decision.Refused {

  /**
   * It may.
   *
   * @param said the event's {@code requestContext.authorizer}
   */
  record Allowed(Map<String, @Nullable Object> said) implements Decision {}

  /** It may not. */
  record Refused(Refusal refusal) implements Decision {}
}
