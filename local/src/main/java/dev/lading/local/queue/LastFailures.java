package dev.lading.local.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Why messages failed the last time, of the latest ones. */
final class LastFailures {

  private static final int MAX = 1000;

  private record LastFailure(int receives, String reason) {}

  private final Map<String, LastFailure> byMessage = new LinkedHashMap<>();

  synchronized void put(String messageId, int receives, String reason) {
    byMessage.remove(messageId);
    byMessage.put(messageId, new LastFailure(receives, reason));
    if (byMessage.size() > MAX) {
      byMessage.remove(byMessage.keySet().iterator().next());
    }
  }

  synchronized void remove(String messageId) {
    byMessage.remove(messageId);
  }

  synchronized int receives(String messageId) {
    LastFailure failure = byMessage.get(messageId);
    return failure == null ? 0 : failure.receives();
  }

  synchronized String reason(String messageId) {
    LastFailure failure = byMessage.get(messageId);
    return failure == null ? "" : failure.reason();
  }

  synchronized Set<String> ids() {
    return Set.copyOf(byMessage.keySet());
  }

  synchronized void clear() {
    byMessage.clear();
  }
}
