package dev.lading.logging.slf4j;

import dev.lading.logging.InvocationFields;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.BasicMDCAdapter;

/**
 * The diagnostic context of a thread: what the application put there, and the request's id and the
 * trace's of its invocation, which need no putting and are never those of another.
 */
final class LambdaMdc extends BasicMDCAdapter {

  @Override
  public @Nullable String get(String key) {
    String own = super.get(key);
    return own != null ? own : InvocationFields.get().get(key);
  }

  @Override
  public Map<String, String> getCopyOfContextMap() {
    Map<String, String> all = new HashMap<>(InvocationFields.get());
    all.putAll(own());
    return all;
  }

  /** What the application put there. */
  Map<String, String> own() {
    Map<String, String> own = super.getCopyOfContextMap();
    return own == null ? Map.of() : own;
  }
}
